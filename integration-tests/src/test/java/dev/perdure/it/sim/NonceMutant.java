package dev.perdure.it.sim;

import dev.perdure.it.StoreCalls;
import dev.perdure.runtime.history.ActivityCall;
import dev.perdure.runtime.history.ActivityCallCodec;
import dev.perdure.runtime.history.Message;
import dev.perdure.runtime.history.MessageCodec;
import dev.perdure.runtime.store.ActivityTask;
import dev.perdure.runtime.store.HubStore;
import dev.perdure.runtime.store.OutgoingMessage;
import dev.perdure.runtime.store.PartitionImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A store in which the result of an activity counts for its step, whichever attempt it is of. */
record NonceMutant(HubStore store) {
    static UnaryOperator<HubStore> ignored() {
        return store -> StoreCalls.around(store, new NonceMutant(store)::call);
    }

    private Object call(String method, List<?> arguments, StoreCalls.Call call) throws Throwable {
        if (!method.equals("complete")) {
            return call.proceed();
        }
        ActivityTask task = (ActivityTask) arguments.get(0);
        OutgoingMessage answer = (OutgoingMessage) arguments.get(1);
        return store.activities().complete(task, answer)
                || other(task).map(found -> complete(found, answer)).orElse(false);
    }

    /** Another attempt of the same step. */
    private Optional<ActivityTask> other(ActivityTask task) {
        int step = call(task).step();
        return store.inspection().image(task.partition()).queues().getOrDefault(task.queue(), List.of()).stream()
                .filter(entry -> entry.instanceId().equals(task.instanceId()))
                .map(entry -> task(task, entry))
                .filter(entry -> call(entry).step() == step)
                .findFirst();
    }

    private static ActivityTask task(ActivityTask like, PartitionImage.Activity entry) {
        return Altered.with(like, Map.of("entryId", entry.id(), "body", entry.body()));
    }

    private static ActivityCall call(ActivityTask task) {
        return ActivityCallCodec.decode(task.instanceId(), task.body());
    }

    private boolean complete(ActivityTask other, OutgoingMessage answer) {
        if (!(MessageCodec.decode(answer.receiver(), answer.body()) instanceof Message.ActivityResult result)) {
            return false;
        }
        store.activities().claim("mutant", Set.of(other.queue()), Integer.MAX_VALUE, Duration.ZERO);
        Message known = Altered.with(result, Map.of("nonce", call(other).nonce()));
        return store.activities().complete(other, Altered.with(answer, Map.of("body", MessageCodec.encode(known))));
    }
}
