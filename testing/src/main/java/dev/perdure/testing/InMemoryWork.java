package dev.perdure.testing;

import dev.perdure.runtime.store.ActivityBeat;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.DeadLetterEntry;
import dev.perdure.runtime.store.InboxEntry;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.ReplayResult;
import java.time.Instant;
import java.util.Optional;

/** The activities of a partition and its dead letters: what becomes of what was taken. Not thread-safe. */
record InMemoryWork(InMemoryParts parts) {
    InMemoryQueue queue(String name) {
        return parts.queue(name);
    }

    /** Whether the activity is still in its queue. */
    boolean beat(String workerId, ActivityBeat beat, Instant now) {
        ActivityTask task = beat.task();
        InMemoryQueue queue = queue(task.queue());
        if (!queue.isTaken(task.entryId())) {
            return false;
        }
        if (!parts.instances().isWaitingFor(task, beat.execution())) {
            queue.remove(task.entryId());
            parts.instances().forgetGivenUp(task);
            return false;
        }
        if (queue.beat(workerId, task.entryId(), now)) {
            beat.startTimer().ifPresent(parts.timers()::remove);
        }
        return true;
    }

    /** Whether somebody waited for it. */
    boolean complete(ActivityTask task, Optional<OutgoingMessage> answer, Optional<String> reason, Instant now) {
        boolean removed = queue(task.queue()).remove(task.entryId());
        boolean wanted = removed
                && parts.instances().get(task.instanceId()).isPresent()
                && !parts.instances().forgetGivenUp(task);
        if (wanted) {
            answer.ifPresent(parts.mail()::receive);
            reason.ifPresent(why -> parts.deadLetters().add(task, answer.isPresent(), why, now));
        }
        return wanted;
    }

    boolean giveBack(String workerId, ActivityTask task, String body) {
        InMemoryQueue queue = queue(task.queue());
        boolean had = queue.isTakenBy(workerId, task.entryId()) && queue.remove(task.entryId());
        if (had) {
            queue.add(parts.mail().nextLike(task.entryId()).toString(), task.instanceId(), body);
        }
        return had;
    }

    InMemoryLetters deadLetters() {
        return parts.deadLetters();
    }

    ReplayResult replay(String id) {
        Optional<DeadLetterEntry> found = parts.deadLetters().get(id);
        if (found.isEmpty()) {
            return ReplayResult.GONE;
        }
        DeadLetterEntry letter = found.get();
        if (letter.answered()) {
            return ReplayResult.ANSWERED;
        }
        letter.queue()
                .ifPresentOrElse(
                        queue -> queue(queue)
                                .add(
                                        parts.mail().nextLike(letter.entryId()).toString(),
                                        letter.receiver(),
                                        letter.body()),
                        () -> parts.mail()
                                .receiveAgain(new InboxEntry(letter.entryId(), letter.receiver(), letter.body())));
        parts.deadLetters().remove(id);
        return ReplayResult.REPLAYED;
    }
}
