package dev.perdure.runtime.scrub;

import dev.perdure.PayloadException;
import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.history.RecordedTurn;
import dev.perdure.runtime.history.ReplyTo;
import dev.perdure.runtime.history.TurnCodec;
import dev.perdure.runtime.scrub.Breach.Invariant;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.PartitionImage.Execution;
import dev.perdure.runtime.store.PartitionImage.HistoryEntry;
import dev.perdure.runtime.store.PartitionImage.Instance;
import dev.perdure.runtime.store.Status;
import dev.perdure.runtime.store.StoredInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An instance of an orchestrator and what its history says, as far as it can be read. */
record RecordedInstance(StoredInstance stored, Optional<String> startId, List<RecordedTurn> turns) {
    /** Reads the history of the current execution, and checks that it is whole. */
    static RecordedInstance of(Instance instance, PartitionImage image, Findings findings) {
        StoredInstance stored = instance.stored();
        List<HistoryEntry> entries =
                image.histories().getOrDefault(new Execution(stored.id(), stored.execution()), List.of());
        RecordedInstance bare = new RecordedInstance(stored, instance.startId(), List.of());
        if (entries.size() != stored.turns()) {
            findings.add(
                    Invariant.I1, bare, entries.size() + " history entries", stored.turns() + " as the instance says");
        }
        List<RecordedTurn> turns = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            if (entry.turn() != turns.size() + 1L) {
                findings.add(Invariant.I1, bare, "turn " + entry.turn(), "turn " + (turns.size() + 1));
            }
            try {
                turns.add(TurnCodec.decode(stored.id(), entry.body()));
            } catch (PayloadException unreadable) {
                String reason = String.valueOf(unreadable.getMessage());
                findings.add(Invariant.I1, bare, "turn " + entry.turn() + " unreadable: " + reason, "a readable turn");
                return bare;
            }
        }
        return new RecordedInstance(stored, instance.startId(), turns);
    }

    String id() {
        return stored.id();
    }

    String execution() {
        return stored.execution();
    }

    String token() {
        return stored.token();
    }

    Status status() {
        return stored.status();
    }

    boolean hasEnded() {
        return status().isTerminal();
    }

    /** Whether every turn that the instance says it has is here. */
    boolean isWhole() {
        return turns.size() == stored.turns();
    }

    Stream<HistoryEvent> events() {
        return turns.stream().flatMap(turn -> turn.events().stream());
    }

    /** Whether this execution has ever asked for an attempt under that nonce. */
    boolean hasScheduled(String nonce) {
        return events().anyMatch(event -> event instanceof HistoryEvent.ActivityScheduled scheduled
                && scheduled.nonce().equals(nonce));
    }

    /** The step that waits for the end of the instance; the first event of an execution tells. */
    Optional<ReplyTo.Step> parent() {
        return events().findFirst().flatMap(RecordedInstance::parent);
    }

    private static Optional<ReplyTo.Step> parent(HistoryEvent first) {
        if (first instanceof HistoryEvent.ExecutionContinued continued) {
            return continued.parent();
        }
        return first instanceof HistoryEvent.OrchestrationStarted started ? started.parent() : Optional.empty();
    }
}
