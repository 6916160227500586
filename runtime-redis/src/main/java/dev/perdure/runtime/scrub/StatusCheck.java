package dev.perdure.runtime.scrub;

import dev.perdure.runtime.history.HistoryEvent;
import dev.perdure.runtime.scrub.Breach.Invariant;
import dev.perdure.runtime.store.EntryId;
import dev.perdure.runtime.store.PartitionImage;
import dev.perdure.runtime.store.Status;
import java.util.Optional;

/** Whether an instance stands where its history says, and what it begins with is there. */
final class StatusCheck {
    private final RecordedInstance instance;
    private final Findings findings;

    StatusCheck(RecordedInstance instance, Findings findings) {
        this.instance = instance;
        this.findings = findings;
    }

    void check(PartitionImage image) {
        Optional<Status> end =
                instance.events().flatMap(event -> end(event).stream()).reduce((first, last) -> last);
        boolean agrees = end.map(instance.status()::equals).orElse(!instance.hasEnded());
        if (instance.isWhole() && !agrees) {
            String expected = end.map(Status::name).orElse("none of an end: its history has no end");
            findings.add(Invariant.I12, instance, "status " + instance.status(), expected);
        }
        if (instance.stored().turns() == 0 && !instance.hasEnded()) {
            instance.startId().ifPresent(start -> checkStart(start, image));
        }
    }

    private void checkStart(String startId, PartitionImage image) {
        long hash = EntryId.hash(startId);
        boolean waits = image.inbox().stream()
                        .anyMatch(entry -> entry.receiver().equals(instance.id())
                                && EntryId.parse(entry.id()).hash() == hash)
                || image.timers().stream()
                        .anyMatch(timer -> timer.receiver().equals(instance.id()) && timer.hash() == hash);
        if (!waits) {
            findings.add(Invariant.I5, instance, "no start in the inbox", "the message that starts it");
        }
    }

    private static Optional<Status> end(HistoryEvent event) {
        if (event instanceof HistoryEvent.OrchestrationCompleted) {
            return Optional.of(Status.COMPLETED);
        }
        if (event instanceof HistoryEvent.OrchestrationFailed) {
            return Optional.of(Status.FAILED);
        }
        return event instanceof HistoryEvent.OrchestrationTerminated
                ? Optional.of(Status.TERMINATED)
                : Optional.empty();
    }
}
