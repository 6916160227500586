package dev.perdure.it.sim;

import dev.perdure.PayloadException;
import dev.perdure.it.StoreCalls;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.StoredInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Stores whose inboxes are read as they must not be. */
final class InboxMutant {
    private InboxMutant() {}

    /** An owner that acquires its partition again goes on reading where it was. */
    static UnaryOperator<HubStore> cursorKept() {
        return store -> {
            Map<Integer, String> owners = new HashMap<>();
            Map<Integer, List<InboxEntry>> known = new HashMap<>();
            return StoreCalls.around(store, (method, arguments, call) -> {
                if (method.equals("acquire") && !arguments.get(1).equals(owners.get(arguments.get(0)))) {
                    owners.put((Integer) arguments.get(0), (String) arguments.get(1));
                    known.remove(arguments.get(0));
                }
                return method.equals("inbox") && arguments.get(1).equals(InboxEntry.START)
                        ? fromCursor(store, (Integer) arguments.get(0), known)
                        : call.proceed();
            });
        };
    }

    private static List<InboxEntry> fromCursor(HubStore store, int partition, Map<Integer, List<InboxEntry>> known) {
        List<InboxEntry> seen = known.computeIfAbsent(partition, key -> new ArrayList<>());
        long cursor = seen.stream().mapToLong(InboxMutant::number).max().orElse(0);
        List<InboxEntry> there = store.owners().inbox(partition, InboxEntry.START, Integer.MAX_VALUE, Duration.ZERO);
        List<InboxEntry> read = there.stream()
                .filter(entry -> seen.contains(entry) || number(entry) > cursor)
                .toList();
        read.stream().filter(entry -> !seen.contains(entry)).forEach(seen::add);
        return read;
    }

    private static long number(InboxEntry entry) {
        return EntryId.parse(entry.id()).number();
    }

    /** An answer whose question was not asked yet is never seen. */
    static UnaryOperator<HubStore> earlyAnswersDropped() {
        return store -> {
            Set<InboxEntry> dropped = new HashSet<>();
            return StoreCalls.around(
                    store,
                    (method, arguments, call) -> method.equals("inbox")
                            ? withoutEarly(store, (Integer) arguments.get(0), (String) arguments.get(1), dropped)
                            : call.proceed());
        };
    }

    private static List<InboxEntry> withoutEarly(HubStore store, int partition, String after, Set<InboxEntry> dropped) {
        List<InboxEntry> seen = new ArrayList<>();
        for (InboxEntry entry : store.owners().inbox(partition, after, Integer.MAX_VALUE, Duration.ZERO)) {
            if (isEarly(store, partition, entry)) {
                dropped.add(entry);
            }
            if (!dropped.contains(entry)) {
                seen.add(entry);
            }
        }
        return seen;
    }

    private static boolean isEarly(HubStore store, int partition, InboxEntry entry) {
        Message message;
        try {
            message = MessageCodec.decode(entry.receiver(), entry.body());
        } catch (PayloadException unreadable) {
            return false;
        }
        if (!(message instanceof Message.Answer answer)) {
            return false;
        }
        Optional<StoredInstance> instance =
                store.clients().instances(partition, List.of(entry.receiver())).get(0);
        return instance.isEmpty()
                || store.owners().history(partition, entry.receiver(), answer.execution()).stream()
                        .flatMap(turn -> TurnCodec.decode(entry.receiver(), turn).events().stream())
                        .noneMatch(event -> asks(event, answer));
    }

    private static boolean asks(HistoryEvent event, Message.Answer answer) {
        if (event instanceof HistoryEvent.EntityCalled called) {
            return called.step() == answer.step();
        }
        return event instanceof HistoryEvent.SubOrchestrationStarted started && started.step() == answer.step();
    }
}
