package dev.perdure.benchmarks.chaos;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.resps.StreamEntry;

/** Ways to spoil what Redis holds of an instance. */
enum Damage {
    /** A bit of a turn is another one, so that it may still be read. */
    FLIPPED_BIT {
        @Override
        void apply(RedisClient redis, Keys keys, Random random) {
            List<StreamEntry> turns = new ArrayList<>(redis.xrange(keys.history(), "-", "+"));
            int hit = random.nextInt(turns.size());
            redis.del(keys.history());
            for (int i = 0; i < turns.size(); i++) {
                byte[] text = turns.get(i).getFields().getOrDefault("e", "").getBytes(StandardCharsets.UTF_8);
                if (i == hit) {
                    text[random.nextInt(text.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                }
                XAddParams id = XAddParams.xAddParams().id(turns.get(i).getID());
                redis.xadd(keys.history().getBytes(StandardCharsets.UTF_8), id, Map.of(new byte[] {'e'}, text));
            }
        }
    },
    /** A byte of every turn is one that no text has. */
    FLIPPED_BYTE {
        @Override
        void apply(RedisClient redis, Keys keys, Random random) {
            List<StreamEntry> turns = new ArrayList<>(redis.xrange(keys.history(), "-", "+"));
            redis.del(keys.history());
            for (StreamEntry turn : turns) {
                StringBuilder text = new StringBuilder(turn.getFields().getOrDefault("e", ""));
                text.setCharAt(2, '\u0001');
                redis.xadd(keys.history(), XAddParams.xAddParams().id(turn.getID()), Map.of("e", text.toString()));
            }
        }
    },
    /** The history is gone. */
    NO_HISTORY {
        @Override
        void apply(RedisClient redis, Keys keys, Random random) {
            redis.del(keys.history());
        }
    },
    /** A turn is gone. */
    LOST_TURN {
        @Override
        void apply(RedisClient redis, Keys keys, Random random) {
            redis.xdel(keys.history(), new StreamEntryID(1, 0));
        }
    },
    /** The history is no stream. */
    WRONG_TYPE {
        @Override
        void apply(RedisClient redis, Keys keys, Random random) {
            redis.del(keys.history());
            redis.set(keys.history(), "no stream");
        }
    },
    /** The number of turns is another one. */
    WRONG_COUNT {
        @Override
        void apply(RedisClient redis, Keys keys, Random random) {
            redis.hset(keys.instance(), "hl", "99");
        }
    },
    /** The instance itself is gone. */
    NO_INSTANCE {
        @Override
        void apply(RedisClient redis, Keys keys, Random random) {
            redis.del(keys.instance());
        }
    };

    /** Whether the instance may go on as if nothing had been done to it: there is no checksum over what is stored. */
    boolean mayStayUnseen() {
        return this == FLIPPED_BIT;
    }

    abstract void apply(RedisClient redis, Keys keys, Random random);

    /** Where an instance lies. */
    record Keys(String owner, String instance, String history) {
        static Keys of(RedisClient redis, String id) {
            String instance = redis.keys("df:{*}:i:" + id).iterator().next();
            String prefix = instance.substring(0, instance.length() - "i:".length() - id.length());
            String execution = redis.hget(instance, "ex"); // null before the first turn: then there is no history yet
            return new Keys(prefix + "own", instance, prefix + "h:" + id + ":" + execution);
        }

        /** The text of the last turn. */
        String lastTurn(RedisClient redis) {
            List<StreamEntry> last = redis.xrevrange(history, "+", "-", 1);
            return last.isEmpty() ? "" : last.get(0).getFields().getOrDefault("e", "");
        }
    }
}
