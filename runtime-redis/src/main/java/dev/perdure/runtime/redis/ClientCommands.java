package dev.perdure.runtime.redis;

import dev.perdure.runtime.store.ClientStore;
import dev.perdure.runtime.store.CreateResult;
import dev.perdure.runtime.store.DamagedInstanceException;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.ListPosition;
import dev.perdure.runtime.store.NewInstance;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PurgeResult;
import dev.perdure.runtime.store.SendResult;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;

/** What clients ask of a partition. */
final class ClientCommands implements ClientStore {
    private static final Logger LOG = LoggerFactory.getLogger(ClientCommands.class);

    private final Connections connections;
    private final RedisKeys keys;
    private final HubIdentity identity;
    private final IndexPages indexPages;
    private final CommandObjects commands = new CommandObjects(RedisProtocol.RESP2);

    ClientCommands(Connections connections, RedisKeys keys, HubIdentity identity) {
        this.connections = connections;
        this.keys = keys;
        this.identity = identity;
        this.indexPages = new IndexPages(connections);
    }

    @Override
    public CreateResult create(NewInstance instance) {
        RedisKeys.OfPartition partition = keys.partition(instance.partition());
        OutgoingMessage start = instance.start();
        List<?> answer = (List<?>) runMarked(
                Script.CREATE,
                List.of(
                        partition.instance(start.receiver()),
                        partition.inbox(),
                        partition.meta(),
                        partition.allInstances(),
                        partition.instancesAt(Status.PENDING),
                        partition.received(),
                        partition.owner()),
                List.of(
                        start.receiver(),
                        instance.orchestrator(),
                        instance.execution(),
                        start.id(),
                        String.valueOf(EntryId.hash(start.id())),
                        start.body(),
                        String.valueOf(HubStore.INBOX_LIMIT)));
        return new CreateResult(CreateResult.Verdict.valueOf((String) answer.get(0)), (String) answer.get(1));
    }

    @Override
    public SendResult send(int number, OutgoingMessage message) {
        return send(Script.SEND, number, message, String.valueOf(HubStore.INBOX_LIMIT));
    }

    @Override
    public SendResult sendAlways(int number, OutgoingMessage message) {
        return send(Script.SEND_ALWAYS, number, message, "");
    }

    private SendResult send(Script script, int number, OutgoingMessage message, String limit) {
        RedisKeys.OfPartition partition = keys.partition(number);
        return SendResult.valueOf((String) runMarked(
                script,
                List.of(
                        partition.instance(message.receiver()),
                        partition.inbox(),
                        partition.meta(),
                        partition.received(),
                        partition.owner()),
                List.of(
                        message.toEntity() ? "1" : "0",
                        message.id(),
                        String.valueOf(EntryId.hash(message.id())),
                        message.receiver(),
                        message.body(),
                        String.valueOf(HubStore.DEDUP_RETENTION.toMillis()),
                        limit)));
    }

    /**
     * Runs a script in a partition that bears the mark of this hub. One without it is looked at closer: where somebody
     * has deleted the hub nothing is put into keys that nobody works on; else the partition is new, or has lost its
     * mark.
     */
    private Object runMarked(Script script, List<String> keys, List<String> arguments) {
        Object answer = connections.runKept(script, keys, with(arguments, identity.id(), "0"));
        if (!"UNMARKED".equals(answer)) {
            return answer;
        }
        identity.check();
        return connections.runKept(script, keys, with(arguments, identity.id(), "1"));
    }

    private static List<String> with(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toList();
    }

    @Override
    public Optional<String> reply(int partition, String replyId) {
        RedisKeys.OfPartition of = keys.partition(partition);
        Optional<String> reply = Optional.ofNullable(connections.call(commands.get(of.reply(replyId))));
        if (reply.isPresent()) {
            connections.awaitKept(List.of(of.meta()));
        }
        return reply;
    }

    @Override
    public List<Optional<StoredInstance>> instances(int number, List<String> ids) {
        RedisKeys.OfPartition partition = keys.partition(number);
        Asides asides = new Asides(connections);
        return read(number, ids, (stored, hash) -> asides.withResult(partition, stored, hash));
    }

    private List<Optional<StoredInstance>> read(
            int number,
            List<String> ids,
            BiFunction<StoredInstance, Map<String, String>, Optional<StoredInstance>> complete) {
        RedisKeys.OfPartition partition = keys.partition(number);
        List<Supplier<Map<String, String>>> hashes = connections.callAll(
                ids.stream().map(id -> commands.hgetAll(partition.instance(id))).toList());
        List<Optional<StoredInstance>> found = IntStream.range(0, ids.size())
                .mapToObj(at -> InstanceHash.read(ids.get(at), hashes.get(at))
                        .flatMap(stored -> complete.apply(stored, hashes.get(at).get())))
                .toList();
        found.stream()
                .flatMap(Optional::stream)
                .filter(instance -> instance.status().isTerminal() || instance.isEntity())
                .findFirst() // whoever is told of an end, or of an entity's state, may count on it
                .ifPresent(shown -> connections.awaitKept(List.of(partition.instance(shown.id()))));
        return found;
    }

    @Override
    public List<StoredInstance> list(int partition, Set<Status> statuses, Optional<ListPosition> after, int limit) {
        return list(
                partition,
                indices(partition, statuses),
                after,
                limit,
                position -> true,
                instance -> statuses.contains(instance.status()));
    }

    private List<String> indices(int number, Set<Status> statuses) {
        RedisKeys.OfPartition partition = keys.partition(number);
        return statuses.containsAll(Set.of(Status.values()))
                ? List.of(partition.allInstances())
                : partition.instancesAt(new TreeSet<>(statuses));
    }

    @Override
    public List<StoredInstance> listEnded(int number, Instant before, Optional<ListPosition> after, int limit) {
        List<String> index = List.of(keys.partition(number).endedInstances());
        return list(number, index, after, limit, position -> position.time().isBefore(before), instance -> true);
    }

    /** Those of them that are not damaged: one that is stops nobody from finding the others. */
    private List<StoredInstance> readable(int number, List<String> ids) {
        List<StoredInstance> found = new ArrayList<>();
        try {
            read(number, ids, (stored, hash) -> Optional.of(stored)).forEach(one -> one.ifPresent(found::add));
            return found;
        } catch (DamagedInstanceException damaged) {
            if (ids.size() == 1) {
                LOG.warn("An instance is left out of a list.", damaged);
                return found;
            }
        }
        int half = ids.size() / 2;
        found.addAll(readable(number, ids.subList(0, half)));
        found.addAll(readable(number, ids.subList(half, ids.size())));
        return found;
    }

    /** Reads on from page to page, since instances may leave the index before their hash is read. */
    private List<StoredInstance> list(
            int partition,
            List<String> indices,
            Optional<ListPosition> after,
            int limit,
            Predicate<ListPosition> within,
            Predicate<StoredInstance> wanted) {
        List<StoredInstance> found = new ArrayList<>();
        Optional<ListPosition> last = after;
        while (found.size() < limit) {
            List<ListPosition> page = indexPages.page(indices, last, limit - found.size()).stream()
                    .filter(within)
                    .toList();
            if (page.isEmpty()) {
                break;
            }
            List<String> ids = page.stream().map(ListPosition::id).toList();
            readable(partition, ids).stream().filter(wanted).forEach(found::add);
            last = Optional.of(page.get(page.size() - 1));
        }
        return found;
    }

    @Override
    public PurgeResult purge(int number, String instanceId, String execution) {
        RedisKeys.OfPartition partition = keys.partition(number);
        List<String> purged = new ArrayList<>(List.of(
                partition.instance(instanceId),
                partition.received(),
                partition.allInstances(),
                partition.endedInstances(),
                partition.instancesAt(Status.COMPLETED),
                partition.instancesAt(Status.FAILED),
                partition.instancesAt(Status.TERMINATED)));
        purged.addAll(partition.ofExecution(instanceId, execution));
        PurgeResult result = PurgeResult.valueOf((String) connections.run(
                Script.PURGE,
                purged,
                List.of(instanceId, execution, String.valueOf(HubStore.DEDUP_RETENTION.toMillis()))));
        connections.awaitKept(List.of(partition.meta()));
        return result;
    }
}
