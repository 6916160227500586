package dev.perdure.runtime.worker;

import dev.perdure.CodecException;
import dev.perdure.PoisonedActivityException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.EngineFailures;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.history.TimeoutKind;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.CurrentActivity;
import dev.perdure.spi.Signature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs attempts of activities and says what came of them. */
final class ActivityRun {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityRun.class);

    private final Engine engine;
    private final Failures failures;

    ActivityRun(Engine engine) {
        this.engine = engine;
        this.failures = new Failures(engine.codec());
    }

    /**
     * The attempt that was taken.
     *
     * @throws dev.perdure.PayloadException if this version cannot read it
     */
    Attempt read(ActivityTask task) {
        ActivityCall call = ActivityCallCodec.decode(task.instanceId(), task.body());
        String key = String.join("/", engine.hub(), task.instanceId(), call.execution(), Integer.toString(call.step()));
        return new Attempt(task, call, key, engine.ticker());
    }

    /** What the code answers; empty if that does not count any more. */
    Optional<OutgoingMessage> answer(Attempt attempt) {
        if (!attempt.begin()) {
            return Optional.empty();
        }
        Optional<Message> outcome;
        boolean counts;
        try {
            outcome = outcome(attempt);
        } finally {
            counts = attempt.end();
        }
        return outcome.filter(made -> counts).map(made -> message(attempt, made));
    }

    /** None if a codec could not do its part: that says nothing about the activity, which is left to be taken again. */
    private Optional<Message> outcome(Attempt attempt) {
        ActivityCall call = attempt.call();
        Optional<ActivitiesBinding.Hosted> hosted = engine.hosting().activity(call.activity());
        if (hosted.isEmpty()) {
            String queue = attempt.task().queue();
            String hostedHere = String.join(", ", engine.hosting().activitiesOf(queue));
            String message = Problem.UNKNOWN_ACTIVITY.message(call.activity(), queue, hostedHere);
            return Optional.of(fault(attempt, EngineFailures.of(IllegalStateException.class, message)));
        }
        Signature<?> method = hosted.get().method().signature();
        try {
            Payload result = run(attempt, hosted.get());
            return Optional.of(new Message.ActivityResult(call.execution(), call.step(), call.nonce(), result));
        } catch (CodecException ofTheWorker) {
            LOG.warn(
                    "Activity {} of instance {} is left to other workers.",
                    call.activity(),
                    attempt.instanceId(),
                    ofTheWorker);
            return Optional.empty();
        } catch (Throwable thrown) {
            return Optional.of(fault(attempt, failures.of(thrown, method.thrown())));
        }
    }

    private Payload run(Attempt attempt, ActivitiesBinding.Hosted hosted) throws Exception {
        Signature<?> method = hosted.method().signature();
        @Nullable
        Object[] arguments = engine.codec()
                .decodeArguments(
                        method.name(), method.parameters(), attempt.call().arguments());
        Object result = CurrentActivity.<@Nullable Object>run(
                attempt, () -> hosted.code().run(arguments));
        return engine.codec().encode("Result of " + method.name(), method.result(), result);
    }

    /** The answer of an attempt that exceeded a limit. */
    OutgoingMessage timedOut(Attempt attempt, TimeoutKind exceeded) {
        ActivityCall call = attempt.call();
        return message(attempt, fault(attempt, exceeded.exceeded(call.activity(), call.timeouts())));
    }

    /** Why nobody runs the activity any more. */
    static String poison(Attempt attempt) {
        return Problem.POISONED_ACTIVITY.message(
                attempt.call().activity(), attempt.task().deliveries() - 1);
    }

    /** The answer for an activity that nobody runs any more. */
    OutgoingMessage poisoned(Attempt attempt) {
        return message(attempt, fault(attempt, EngineFailures.of(PoisonedActivityException.class, poison(attempt))));
    }

    private static Message fault(Attempt attempt, Failure failure) {
        ActivityCall call = attempt.call();
        return new Message.ActivityFault(call.execution(), call.step(), call.nonce(), failure, attempt.attempt());
    }

    private static OutgoingMessage message(Attempt attempt, Message outcome) {
        ActivityTask task = attempt.task();
        ActivityCall call = attempt.call();
        String id = ContentId.of(
                "activity", task.instanceId(), call.execution(), Integer.toString(call.step()), call.nonce());
        return new OutgoingMessage(task.partition(), task.instanceId(), id, MessageCodec.encode(outcome));
    }
}
