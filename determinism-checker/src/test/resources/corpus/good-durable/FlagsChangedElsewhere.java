package gooddurable.flagschangedelsewhere;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FlagsChangedElsewhere implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    FlagsChangedElsewhere(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private boolean done;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final boolean[] paid = {false};

    private static final class Progress {
        private int left = 3;

        boolean isOpen() {
            return left > 0;
        }

        void step() {
            left--;
        }
    }

    private final Map<String, Consumer<String>> handlers = new LinkedHashMap<>();

    private void on(String event, Consumer<String> handler) {
        handlers.put(event, handler);
    }

    private void dispatch(String event) {
        handlers.getOrDefault(event, other -> ctx.logger().info(other)).accept(event);
    }

    @Override
    public String run(String in) throws Exception {
        on("done", event -> done = true);
        on("stop", event -> stopped.set(true));
        on("paid", event -> paid[0] = true);
        while (!done) {
            dispatch(ctx.events().approved().await());
        }
        while (!stopped.get()) {
            dispatch(ctx.events().approved().await());
        }
        while (!paid[0]) {
            dispatch(ctx.events().approved().await());
        }
        Progress progress = new Progress();
        while (progress.isOpen()) {
            payments.charge(in);
            progress.step();
        }
        Iterator<String> each = Stream.iterate("a", text -> text + "a").limit(5).iterator();
        while (each.hasNext()) {
            payments.quote(each.next());
        }
        String next;
        while ((next = payments.charge(in)) != null && !next.isEmpty()) {
            ctx.logger().info(next);
        }
        int tries = 0;
        while (true) {
            try {
                return payments.charge(in);
            } catch (TaskFailedException e) {
                if (++tries == 5) {
                    throw e;
                }
                ctx.timer(Duration.ofSeconds(tries)).await();
            }
        }
    }
}
