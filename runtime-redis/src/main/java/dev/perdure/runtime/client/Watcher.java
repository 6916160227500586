package dev.perdure.runtime.client;

import dev.perdure.HubUnavailableException;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.concurrent.Gate;
import dev.perdure.runtime.concurrent.Threads;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for everything that the clients of a hub wait for, on one thread. It looks more often while answers come, less
 * often while none does, and spends at most a quarter of its time on looking. What its callers gave up is forgotten.
 */
final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final long SHORTEST_NANOS = Duration.ofMillis(2).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMillis(50).toNanos();
    private static final int REST_PER_WORK = 3;
    private static final int IDS_IN_A_CALL = 256;

    private final HubStore store;
    private final String hub;
    private final Collection<Watch<StoredInstance, ?>> ends = new ConcurrentLinkedQueue<>();
    private final Collection<Watch<String, ?>> replies = new ConcurrentLinkedQueue<>();
    private final Threads threads;
    private final LongSupplier ticker;
    private final Gate closing;
    private volatile Gate more;
    private Optional<Long> unavailableSince = Optional.empty();

    Watcher(HubStore store, String hub, Threads threads, LongSupplier ticker) {
        this.store = store;
        this.hub = hub;
        this.threads = threads;
        this.ticker = ticker;
        this.closing = threads.gate();
        this.more = threads.gate();
        threads.start("perdure-client", this::run);
    }

    /** Waits for the end of an instance. */
    void awaitEnd(Watch<StoredInstance, ?> watch) {
        add(ends, watch);
    }

    /** Waits for what an entity answers. */
    void awaitReply(Watch<String, ?> watch) {
        add(replies, watch);
    }

    private <W extends Watch<?, ?>> void add(Collection<W> watches, W watch) {
        watches.add(watch);
        more.open();
        if (closing.isOpen()) {
            failAll(closedNow());
        }
    }

    private void run() {
        long interval = SHORTEST_NANOS;
        try {
            while (!closing.isOpen()) {
                more = threads.gate();
                if (ends.isEmpty() && replies.isEmpty() && !closing.isOpen()) {
                    more.await();
                }
                long begun = ticker.getAsLong();
                boolean found = look();
                long rest = Math.max(SHORTEST_NANOS, REST_PER_WORK * (ticker.getAsLong() - begun));
                closing.await(Duration.ofNanos(rest));
                boolean added = more.await(Duration.ofNanos(Math.max(0, interval - rest)));
                interval = found || added ? SHORTEST_NANOS : Math.min(interval * 3 / 2, LONGEST_NANOS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            failAll(closedNow());
        }
    }

    /** Whether anything that is waited for was there. */
    private boolean look() {
        try {
            boolean ended = lookForEnds();
            boolean replied = lookForReplies();
            unavailableSince = Optional.empty();
            return ended || replied;
        } catch (HubUnavailableException unavailable) {
            long now = ticker.getAsLong();
            long since = unavailableSince.orElse(now);
            unavailableSince = Optional.of(since);
            if (now - since > Patience.LIMIT.toNanos()) {
                failAll(unavailable);
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("What clients of hub {} wait for could not be looked for.", hub, failure);
            failAll(failure);
        }
        return false;
    }

    private boolean lookForEnds() {
        ends.removeIf(Watch::isOver);
        Map<Integer, List<Watch<StoredInstance, ?>>> byPartition =
                ends.stream().collect(Collectors.groupingBy(Watch::partition));
        boolean found = false;
        for (Map.Entry<Integer, List<Watch<StoredInstance, ?>>> each : byPartition.entrySet()) {
            List<Watch<StoredInstance, ?>> watches = each.getValue();
            for (int from = 0; from < watches.size(); from += IDS_IN_A_CALL) {
                int to = Math.min(watches.size(), from + IDS_IN_A_CALL);
                found |= lookForAny(each.getKey(), watches.subList(from, to));
            }
        }
        return found;
    }

    /** One instance that is damaged fails the wait for it and no other. */
    private boolean lookForAny(int partition, List<Watch<StoredInstance, ?>> watches) {
        try {
            return lookForEnds(partition, watches);
        } catch (HubUnavailableException unavailable) {
            throw unavailable;
        } catch (RuntimeException damaged) {
            if (watches.size() == 1) {
                watches.get(0).fail(damaged);
                return true;
            }
            watches.forEach(watch -> lookForAny(partition, List.of(watch)));
            return true;
        }
    }

    private boolean lookForEnds(int partition, List<Watch<StoredInstance, ?>> watches) {
        List<Optional<StoredInstance>> instances = store.clients()
                .instances(partition, watches.stream().map(Watch::id).toList());
        boolean found = false;
        for (int i = 0; i < watches.size(); i++) {
            Watch<StoredInstance, ?> watch = watches.get(i);
            Optional<StoredInstance> instance = instances.get(i);
            if (instance.isEmpty()) {
                watch.fail(new InstanceNotFoundException(Problem.UNKNOWN_INSTANCE.message(watch.id(), hub)));
            } else if (instance.get().status().isTerminal()) {
                watch.found(instance.get());
            }
            found |= watch.isOver();
        }
        return found;
    }

    private boolean lookForReplies() {
        replies.removeIf(Watch::isOver);
        boolean found = false;
        for (Watch<String, ?> watch : replies) {
            store.clients().reply(watch.partition(), watch.id()).ifPresent(watch::found);
            found |= watch.isOver();
        }
        return found;
    }

    private void failAll(Throwable failure) {
        Stream.concat(ends.stream(), replies.stream()).forEach(watch -> watch.fail(failure));
    }

    private static HubUnavailableException closedNow() {
        return new HubUnavailableException(Problem.HUB_UNAVAILABLE.message("this client was closed"));
    }

    /** Ends all waits. */
    @Override
    public void close() {
        closing.open();
        more.open();
    }
}
