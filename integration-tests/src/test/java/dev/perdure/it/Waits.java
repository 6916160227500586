package dev.perdure.it;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.AllowNondeterminism;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import dev.perdure.Retry;
import dev.perdure.Task;
import java.time.Duration;

/** Orchestrators that end, or go on, while something still waits. */
public final class Waits {
    private Waits() {}

    @Activities(name = "WaitsWork")
    public interface Work {
        @Activity(retry = @Retry(maxAttempts = 3, firstDelay = "10m"))
        int count();
    }

    @Orchestrator
    public interface Waiting {
        void run(String how);

        @ExternalEvents
        interface Events {
            void go();
        }
    }

    @AllowNondeterminism(rule = "DUR-UNAWAITED", reason = "what becomes of tasks that are left behind is tested")
    record Waiter(WaitsWaitingContext ctx) implements Waiting {
        private static final Duration LONG = Duration.ofHours(1);

        @Override
        public void run(String how) {
            switch (how) {
                case "return" -> {
                    ctx.timer(LONG);
                    ctx.events().go().await();
                }
                case "returnAtOnce" -> ctx.timer(LONG);
                case "throw" -> {
                    ctx.timer(LONG);
                    ctx.events().go().await();
                    throw new IllegalStateException("as asked");
                }
                case "cancelAtOnce" -> {
                    ctx.timer(LONG).cancel();
                    ctx.events().go().await();
                }
                case "retry" -> new WaitsWorkProxy(ctx).count();
                case "cancelRetry" -> {
                    Task<Integer> count = new WaitsWorkProxy(ctx).async().count();
                    ctx.events().go().await();
                    count.cancel();
                    ctx.events().go().await();
                }
                default -> throw new IllegalArgumentException(how);
            }
        }
    }
}
