package dev.perdure.runtime.worker;

import dev.perdure.PayloadException;
import dev.perdure.runtime.Problem;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.ContentId;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.Failures;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.history.Payload;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.CurrentActivity;
import dev.perdure.spi.Signature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs one attempt of an activity and says what came of it. */
final class ActivityRun {
    private final Engine engine;
    private final Failures failures;

    ActivityRun(Engine engine) {
        this.engine = engine;
        this.failures = new Failures(engine.codec());
    }

    /** The answer to the instance. Runs user code. */
    OutgoingMessage answer(ActivityTask task) {
        ActivityCall call;
        try {
            call = ActivityCallCodec.decode(task.instanceId(), task.body());
        } catch (PayloadException unreadable) {
            // The inbox cannot read it either, and keeps it among the dead letters of the partition.
            return new OutgoingMessage(
                    task.partition(), task.instanceId(), ContentId.of("unreadable", task.entryId()), task.body());
        }
        String id = ContentId.of(
                "activity", task.instanceId(), call.execution(), Integer.toString(call.step()), call.nonce());
        String body = MessageCodec.encode(outcome(task, call));
        return new OutgoingMessage(task.partition(), task.instanceId(), id, body);
    }

    private Message outcome(ActivityTask task, ActivityCall call) {
        Optional<ActivitiesBinding.Hosted> hosted = engine.hosting().activity(call.activity());
        if (hosted.isEmpty()) {
            String hostedHere = String.join(", ", engine.hosting().activitiesOf(task.queue()));
            String message = Problem.UNKNOWN_ACTIVITY.message(call.activity(), task.queue(), hostedHere);
            return fault(call, EngineFailures.of(IllegalStateException.class, message));
        }
        Signature<?> method = hosted.get().method().signature();
        try {
            return new Message.ActivityResult(
                    call.execution(), call.step(), call.nonce(), run(task, call, hosted.get()));
        } catch (Throwable thrown) {
            return fault(call, failures.of(thrown, method.thrown()));
        }
    }

    private Payload run(ActivityTask task, ActivityCall call, ActivitiesBinding.Hosted hosted) throws Exception {
        Signature<?> method = hosted.method().signature();
        @Nullable
        Object[] arguments = engine.codec().decodeArguments(method.name(), method.parameters(), call.arguments());
        Object result = CurrentActivity.<@Nullable Object>run(
                attempt(task, call), () -> hosted.code().run(arguments));
        return engine.codec().encode("Result of " + method.name(), method.result(), result);
    }

    private AttemptContext attempt(ActivityTask task, ActivityCall call) {
        String key = String.join("/", engine.hub(), task.instanceId(), call.execution(), Integer.toString(call.step()));
        return new AttemptContext(task.instanceId(), key, call.attempt() + task.deliveries() - 1);
    }

    private static Message fault(ActivityCall call, Failure failure) {
        return new Message.ActivityFault(call.execution(), call.step(), call.nonce(), failure);
    }
}
