package dev.perdure.it;

import dev.perdure.ActivityTimeouts;
import dev.perdure.CallOptions;
import dev.perdure.RetryPolicy;
import dev.perdure.TaskFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The orchestrators of {@link Errands}. */
final class ErrandCode {
    private ErrandCode() {}

    private static String told(Supplier<String> call) {
        try {
            return call.get();
        } catch (TaskFailedException failed) {
            return failed.failure().toString();
        }
    }

    record Errand(ErrandsErrandContext ctx) implements Errands.Errand {
        @Override
        public String run(String key, Errands.Limits limits, int attempts) {
            ActivityTimeouts timeouts = new ActivityTimeouts(
                    Errands.Limits.duration(limits.startToClose()),
                    Errands.Limits.duration(limits.scheduleToStart()),
                    Errands.Limits.duration(limits.scheduleToClose()),
                    Errands.Limits.duration(limits.heartbeat()));
            CallOptions options = CallOptions.timeouts(timeouts)
                    .and(CallOptions.retry(RetryPolicy.attempts(attempts, Duration.ofMillis(1))));
            return told(() -> new ErrandsChoresProxy(ctx).with(options).chore(key));
        }
    }

    record PatientErrand(ErrandsPatientErrandContext ctx) implements Errands.PatientErrand {
        @Override
        public String run(String key) {
            List<Integer> seen = new ArrayList<>();
            CallOptions options = CallOptions.retry((failure, attempt) -> {
                seen.add(attempt);
                return failure.message().equals("again") ? Optional.of(Duration.ofMillis(attempt)) : Optional.empty();
            });
            return told(() -> new ErrandsChoresProxy(ctx).with(options).chore(key)) + seen;
        }
    }

    record OtherErrand(ErrandsOtherErrandContext ctx) implements Errands.OtherErrand {
        @Override
        public String run(String key) {
            return told(() -> new ErrandsOthersProxy(ctx).limited(key));
        }
    }
}
