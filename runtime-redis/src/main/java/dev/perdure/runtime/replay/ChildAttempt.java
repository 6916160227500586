package dev.perdure.runtime.replay;

import dev.perdure.InstanceAlreadyExistsException;
import dev.perdure.InstanceTerminatedException;
import dev.perdure.PayloadException;
import dev.perdure.RetryHandler;
import dev.perdure.RetryPolicy;
import dev.perdure.runtime.history.HistoryEvent.SubOrchestrationStarted;
import dev.perdure.runtime.history.InstanceIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The latest attempt of a sub-orchestration that is waited for. Each is an instance of its own.
 *
 * @param started how it was started
 * @param firstId the id of the first attempt
 * @param failed whether it has failed, and the wait for the next one goes on
 */
record ChildAttempt(SubOrchestrationStarted started, String firstId, RetryHandler retry, boolean failed)
        implements Retried {
    /** The first attempt. */
    static ChildAttempt first(SubOrchestrationStarted started, RetryHandler retry) {
        return new ChildAttempt(started, started.instanceId(), retry, false);
    }

    /**
     * Checks the id of a first attempt.
     *
     * @throws IllegalArgumentException if it leaves no room for those of other attempts, which may come
     */
    static void checkRoom(String firstId, RetryHandler retry) {
        if (mayRepeat(retry)) {
            InstanceIds.checked(id(firstId, Integer.MAX_VALUE));
        }
    }

    private static boolean mayRepeat(RetryHandler retry) {
        return !(retry instanceof RetryPolicy policy) || policy.maxAttempts() > 1;
    }

    private static String id(String firstId, int attempt) {
        return attempt == 1 ? firstId : firstId + "#" + attempt;
    }

    @Override
    public int step() {
        return started.step();
    }

    @Override
    public int number() {
        return started.attempt();
    }

    @Override
    public String callee() {
        return "orchestration " + started.orchestrator();
    }

    @Override
    public Optional<Instant> end() {
        return Optional.empty();
    }

    @Override
    public List<Class<? extends Exception>> ending() {
        return List.of(PayloadException.class, InstanceAlreadyExistsException.class, InstanceTerminatedException.class);
    }

    ChildAttempt asFailed() {
        return new ChildAttempt(started, firstId, retry, true);
    }

    /** Whether the attempt of that number is what comes next. */
    boolean isFollowedBy(int attempt) {
        return failed && attempt == number() + 1;
    }

    /** Whether what bears this call answers an attempt that is yet to come: its start was sent by a turn that was lost. */
    boolean isBefore(String call) {
        return mayRepeat(retry)
                && IntStream.rangeClosed(1, number())
                        .noneMatch(attempt -> attempt(attempt).call().equals(call));
    }

    /** The instance to be started after this one. */
    SubOrchestrationStarted next() {
        return attempt(number() + 1);
    }

    private SubOrchestrationStarted attempt(int attempt) {
        return new SubOrchestrationStarted(
                step(), attempt, id(firstId, attempt), started.orchestrator(), started.input(), true);
    }

    ChildAttempt followedBy(SubOrchestrationStarted next) {
        return new ChildAttempt(next, firstId, retry, false);
    }
}
