package dev.perdure.benchmarks.chaos;

import dev.perdure.InstanceStatus;
import dev.perdure.PayloadException;
import dev.perdure.RuntimeStatus;
import dev.perdure.runtime.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.RedisClient;

/**
 * Orchestrators that kill their worker are parked after a few workers, those whose stack or heap is full fail or are
 * parked; messages that nobody can read go to the dead letters, values that are too large are refused; all others go
 * on.
 */
final class Poison implements Scenario<Backend.Standalone> {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int MOST_DEATHS = 8;
    private static final int TOO_LARGE = 8 << 20;

    /** Adds an entry to an inbox, under the next number. */
    private static final String ADD = "local number = redis.call('HINCRBY', KEYS[1], 'n', 1) "
            + "redis.call('XADD', KEYS[2], number .. '-' .. ARGV[1], 'i', ARGV[2], 'b', ARGV[3])";

    /** What a saboteur does. */
    enum Harm {
        /** Its worker ends at once. */
        HALT {
            @Override
            void happen() {
                Runtime.getRuntime().halt(3);
            }
        },
        /** Its stack is full. */
        OVERFLOW {
            @Override
            void happen() {
                throw new StackOverflowError("as planned");
            }
        },
        /** The heap is full. */
        OUT_OF_MEMORY {
            @Override
            void happen() {
                throw new OutOfMemoryError("as planned");
            }
        };

        abstract void happen();
    }

    private final Set<String> victims = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    @Override
    public Backend.Standalone open(Path folder, Durability durability) {
        return Backend.Standalone.start(folder, durability, Map.of());
    }

    @Override
    public boolean mayGoOn() {
        return false; // which instances it has poisoned is in memory only
    }

    @Override
    public void disturb(Rig<Backend.Standalone> rig) throws Exception {
        rig.pause(SHORTEST_PAUSE, LONGEST_PAUSE);
        sendGarbage(rig);
        sendTooMuch(rig);
        Harm harm = Harm.values()[victims.size() % Harm.values().length];
        String victim = "saboteur-" + victims.size() + "-";
        victims.add(victim);
        new SaboteurClient(rig.hub()).withId(victim).start(harm.name());
        awaitEnd(rig, victim, harm);
    }

    /** A body that is no message, for an instance that exists or not. */
    private void sendGarbage(Rig<Backend.Standalone> rig) {
        try (RedisClient redis = RedisClient.create(rig.backend().uri())) {
            String owner = redis.keys("df:{*}:own").iterator().next();
            String prefix = owner.substring(0, owner.length() - "own".length());
            long before = redis.xlen(prefix + "dlq");
            String hash = Integer.toString(rig.random().nextInt(Integer.MAX_VALUE));
            redis.eval(ADD, List.of(prefix + "meta", prefix + "in"), List.of(hash, "errand-0", "{\"no\":\"message\""));
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (redis.xlen(prefix + "dlq") == before && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            if (redis.xlen(prefix + "dlq") == before) {
                complaints.add("a message that nobody can read is not among the dead letters");
            }
        }
    }

    private void sendTooMuch(Rig<Backend.Standalone> rig) {
        try {
            new BookClient(rig.hub()).entity("large").signal().write("x".repeat(TOO_LARGE));
            complaints.add("a value of 8 MiB was accepted");
        } catch (PayloadException refused) {
            // As it should be: it says how large values may be.
        }
    }

    private void awaitEnd(Rig<Backend.Standalone> rig, String victim, Harm harm) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int deaths = 0;
        while (System.nanoTime() < deadline) {
            long allLived = rig.faults().now();
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            InstanceStatus status = rig.hub().instance(victim).status();
            deaths += buryDead(rig, harm, allLived); // after the look: it is parked when the last of them has died
            if (status.status() == RuntimeStatus.SUSPENDED || status.status() == RuntimeStatus.FAILED) {
                remarks.add("%s: %s after %d workers had died. %s"
                        .formatted(
                                harm, status.status(), deaths, status.reason().orElse("")));
                if (deaths > MOST_DEATHS) {
                    complaints.add(harm + " took " + deaths + " workers down before it was parked");
                }
                return;
            }
        }
        complaints.add("%s neither failed nor was parked; %d workers have died".formatted(harm, deaths));
    }

    /** Each death is a fault of its own, which excuses nothing but what that worker had begun. */
    private static int buryDead(Rig<Backend.Standalone> rig, Harm harm, long allLived) throws IOException {
        long dead = rig.faults().now();
        List<String> names = rig.workers().replaceDead();
        names.forEach(name -> rig.faults().add(new Fault(allLived, dead, "poison " + harm, Optional.of(name))));
        return names.size();
    }

    @Override
    public Promise promise(Durability durability) {
        return new Promise(0, Set.copyOf(victims));
    }

    @Override
    public List<String> complaints(List<Call> calls) {
        return complaints;
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }
}
