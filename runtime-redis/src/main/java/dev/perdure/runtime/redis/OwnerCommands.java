package dev.perdure.runtime.redis;

import dev.perdure.runtime.Problem;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.FireResult;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutboxEntry;
import dev.perdure.runtime.store.OutboxPlace;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.OwnerStore;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;

/** What the owner of a partition asks of it. */
final class OwnerCommands implements OwnerStore {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerCommands.class);
    private static final int FIRED_AT_ONCE = 256;
    private static final CommandObject<String> MEMORY =
            new CommandObject<>(new CommandArguments(Protocol.Command.INFO).add("memory"), BuilderFactory.STRING);

    /** A server that is started has another run id; one that becomes a master, another replication id. */
    private static final CommandObject<String> SERVER = new CommandObject<>(
            new CommandArguments(Protocol.Command.INFO).add("server").add("replication"), BuilderFactory.STRING);

    private final Connections connections;
    private final RedisKeys keys;
    private final KeyPages pages;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    OwnerCommands(Connections connections, RedisKeys keys) {
        this.connections = connections;
        this.keys = keys;
        this.pages = new KeyPages(connections);
    }

    @Override
    public List<InboxEntry> inbox(int partition, String after, int limit, Duration wait) {
        String inbox = keys.partition(partition).inbox();
        Map<String, StreamEntryID> from = Map.of(inbox, new StreamEntryID(after));
        XReadParams params = XReadParams.xReadParams().count(limit);
        var read = wait.isZero()
                ? connections.call(commands.xread(params, from))
                : connections.waiting(commands.xread(params.block(Connections.waitMillis(wait)), from));
        return Optional.ofNullable(read).stream()
                .flatMap(streams -> streams.stream().flatMap(stream -> stream.getValue().stream()))
                .map(OwnerCommands::anyInboxEntry)
                .toList();
    }

    @Override
    public long inboxLength(int partition) {
        return connections.call(commands.xlen(keys.partition(partition).inbox()));
    }

    /** What is damaged must be read too, or it would stay where it is: it goes to the dead letters. */
    private static InboxEntry anyInboxEntry(StreamEntry entry) {
        return new InboxEntry(
                entry.getID().toString(), StreamFields.orEmpty(entry, "i"), StreamFields.orEmpty(entry, "b"));
    }

    static InboxEntry inboxEntry(StreamEntry entry) {
        return new InboxEntry(
                entry.getID().toString(), StreamFields.required(entry, "i"), StreamFields.required(entry, "b"));
    }

    @Override
    public List<String> history(int partition, String instanceId, String execution) {
        RedisKeys.OfPartition of = keys.partition(partition);
        String aside = of.aside(instanceId, execution);
        try {
            return pages.ofRightType(
                    () -> {
                        List<StreamEntry> entries = entries(of, instanceId, execution);
                        return new Asides(connections).turns(aside, entries);
                    },
                    () -> {
                        throw damaged(instanceId, "a key of its history has the wrong type");
                    });
        } catch (DamagedInstanceException damaged) {
            throw damaged;
        } catch (IllegalStateException incomplete) {
            throw damaged(instanceId, String.valueOf(incomplete.getMessage()));
        }
    }

    /** A stream of several pages may have been archived between two of them. */
    private List<StreamEntry> entries(RedisKeys.OfPartition of, String instanceId, String execution) {
        List<StreamEntry> entries = pages.stream(of.history(instanceId, execution));
        if (!entries.isEmpty() && entries.size() < KeyPages.PAGE) {
            return entries;
        }
        try {
            List<StreamEntry> archived = new Archives(connections).read(of.archive(instanceId, execution));
            return archived.isEmpty() ? entries : archived;
        } catch (IllegalArgumentException unreadable) {
            throw damaged(instanceId, String.valueOf(unreadable.getMessage()));
        }
    }

    private static DamagedInstanceException damaged(String instanceId, String fact) {
        return new DamagedInstanceException(Problem.DAMAGED_INSTANCE.message(instanceId, fact));
    }

    @Override
    public boolean archive(int partition, Instant endedBefore, int limit) {
        return new Archives(connections).archive(keys.partition(partition), endedBefore, limit);
    }

    @Override
    public List<OutboxPlace> outbox(int partition) {
        return new OutboxReader(connections, keys).places(partition);
    }

    @Override
    public List<OutboxEntry> outboxEntries(int partition, List<String> ids) {
        return new OutboxReader(connections, keys).entries(partition, ids);
    }

    @Override
    public List<CommitResult> commit(PartitionOwner owner, List<Turn> turns) {
        return new CommitScript(keys.partition(owner.partition()), owner, turns).run(connections);
    }

    @Override
    public void deadLetter(PartitionOwner owner, InboxEntry entry, String reason) {
        RedisKeys.OfPartition partition = keys.partition(owner.partition());
        connections.run(
                Script.DEAD_LETTER,
                List.of(partition.owner(), partition.inbox(), partition.deadLetters()),
                List.of(owner.nonce(), entry.id(), entry.receiver(), entry.body(), reason));
    }

    @Override
    public Map<String, Integer> suspects(int number) {
        Map<String, String> counts =
                connections.call(commands.hgetAll(keys.partition(number).suspects()));
        Map<String, Integer> suspects = new HashMap<>();
        counts.forEach((receiver, count) -> suspects.put(receiver, Integer.valueOf(count)));
        return suspects;
    }

    @Override
    public List<Integer> suspect(PartitionOwner owner, List<String> receivers) {
        Object answer = run(Script.SUSPECT, owner, receivers);
        return answer instanceof List<?> counts
                ? counts.stream().map(count -> ((Long) count).intValue()).toList()
                : List.of();
    }

    @Override
    public void acquit(PartitionOwner owner, Collection<String> receivers) {
        run(Script.ACQUIT, owner, receivers);
    }

    @Override
    public void full(PartitionOwner owner, String receiver, boolean isFull) {
        connections.run(
                Script.FULL,
                List.of(keys.partition(owner.partition()).owner()),
                List.of(owner.nonce(), isFull ? "1" : "0", receiver));
    }

    @Override
    public String server(int partition) {
        String key = keys.partition(partition).owner();
        ServerFacts facts = new ServerFacts(ServerFacts.lines(connections.call(key, SERVER)), Map.of());
        String server = facts.fact("run_id") + "/" + facts.fact("master_replid");
        if (!checked.contains(server)) {
            connections.checkServer(key);
            checked.add(server);
        }
        return server;
    }

    @Override
    public boolean isShortOfMemory(int partition) {
        String facts = connections.call(keys.partition(partition).owner(), MEMORY);
        return new ServerFacts(ServerFacts.lines(facts), Map.of()).isShortOfMemory();
    }

    private Object run(Script script, PartitionOwner owner, Collection<String> receivers) {
        RedisKeys.OfPartition partition = keys.partition(owner.partition());
        List<String> arguments = new ArrayList<>(List.of(owner.nonce()));
        arguments.addAll(receivers);
        return connections.run(script, List.of(partition.owner(), partition.suspects()), arguments);
    }

    @Override
    public Delivery.Result deliver(Delivery delivery) {
        RedisKeys.OfPartition partition = keys.partition(delivery.destination());
        List<String> scriptKeys =
                List.of(partition.inbox(), partition.meta(), partition.received(delivery.source()), partition.owner());
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(delivery.deadline().toEpochMilli()));
        arguments.add(delivery.moreFollow() ? "" : String.valueOf(HubStore.DEDUP_RETENTION.toMillis()));
        arguments.add(delivery.owner().isPresent() ? "1" : "0");
        arguments.add(delivery.owner().orElse(""));
        arguments.add(String.valueOf(HubStore.INBOX_LIMIT));
        for (OutgoingMessage message : delivery.messages()) {
            String hash = String.valueOf(EntryId.hash(message.id()));
            arguments.addAll(List.of(message.id(), hash, message.receiver(), message.body()));
        }
        List<?> answer = (List<?>) connections.runKept(Script.DELIVER, scriptKeys, arguments);
        boolean isHeld = ((Long) answer.get(2)) == 1;
        return new Delivery.Result(Delivery.Verdict.valueOf((String) answer.get(0)), (String) answer.get(1), isHeld);
    }

    @Override
    public void acknowledge(int partition, Collection<String> entryIds) {
        String outbox = keys.partition(partition).outbox();
        StreamEntryID[] ids = entryIds.stream().map(StreamEntryID::new).toArray(StreamEntryID[]::new);
        if (ids.length > 0) {
            connections.call(commands.xdel(outbox, ids));
        }
    }

    @Override
    public Instant now(int partition) {
        return connections.now(keys.partition(partition).owner());
    }

    @Override
    public FireResult fire(int number) {
        RedisKeys.OfPartition partition = keys.partition(number);
        List<?> answer = (List<?>) connections.run(
                Script.FIRE,
                List.of(partition.timers(), partition.inbox(), partition.meta()),
                List.of(String.valueOf(FIRED_AT_ONCE)));
        Optional<Duration> untilNext = answer.stream()
                .skip(1)
                .map(millis -> Duration.ofMillis((Long) millis))
                .findFirst();
        return new FireResult(((Long) answer.get(0)).intValue(), untilNext);
    }
}
