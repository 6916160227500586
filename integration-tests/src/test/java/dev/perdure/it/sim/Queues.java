package dev.perdure.it.sim;

import dev.perdure.runtime.history.LockCells;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.store.CommitResult;
import dev.perdure.runtime.store.CommitResult.Verdict;
import dev.perdure.runtime.store.Delivery;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionOwner;
import dev.perdure.runtime.store.Turn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** In which order requests for locks came to entities, and in which they were granted. */
final class Queues {
    private final Map<String, Set<String>> asked = new TreeMap<>();
    private final Map<String, Set<String>> granted = new TreeMap<>();

    /** Takes note of a call of the store that was done. */
    @SuppressWarnings("unchecked")
    void done(String method, List<?> arguments, Object answer) {
        if (method.equals("commit")) {
            commit((PartitionOwner) arguments.get(0), (List<Turn>) arguments.get(1), (List<CommitResult>) answer);
        } else if (method.equals("deliver") && ((Delivery.Result) answer).verdict() == Delivery.Verdict.DELIVERED) {
            ((Delivery) arguments.get(0)).messages().forEach(this::received);
        }
    }

    private void commit(PartitionOwner owner, List<Turn> turns, List<CommitResult> results) {
        for (int at = 0; at < turns.size(); at++) {
            if (results.get(at).verdict() == Verdict.APPLIED) {
                Turn turn = turns.get(at);
                lock(turn).ifPresent(lock -> note(granted, turn.instanceId(), lock));
                turn.effects().messages().stream()
                        .filter(message -> message.partition() == owner.partition())
                        .forEach(this::received);
            }
        }
    }

    private static Optional<String> lock(Turn turn) {
        return Optional.ofNullable(turn.cells().written().get(LockCells.HOLDER))
                .map(body -> ((Message.LockRequest) MessageCodec.decode(turn.instanceId(), body)).lock());
    }

    private void received(OutgoingMessage message) {
        if (message.toEntity()
                && MessageCodec.decode(message.receiver(), message.body()) instanceof Message.LockRequest request) {
            note(asked, message.receiver(), request.lock());
        }
    }

    private static void note(Map<String, Set<String>> locks, String entity, String lock) {
        locks.computeIfAbsent(entity, key -> new LinkedHashSet<>()).add(lock);
    }

    /** What was granted out of turn, if nothing that was asked for was lost. */
    Stream<String> violations() {
        return granted.entrySet().stream().flatMap(each -> {
            List<String> inTurn = asked.getOrDefault(each.getKey(), Set.of()).stream()
                    .filter(each.getValue()::contains)
                    .toList();
            return inTurn.equals(List.copyOf(each.getValue()))
                    ? Stream.empty()
                    : Stream.of("Entity " + each.getKey() + " was asked for the locks " + inTurn
                            + " in this order, and has granted " + each.getValue());
        });
    }
}
