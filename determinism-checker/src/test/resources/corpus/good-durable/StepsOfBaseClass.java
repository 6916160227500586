package gooddurable.stepsofbaseclass;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Steps<T> {
    protected final JobContext ctx;
    private final Deque<String> log = new ArrayDeque<>();

    protected Steps(JobContext ctx) {
        this.ctx = ctx;
    }

    protected abstract T step(String name);

    protected boolean isLast(T result) {
        return result == null;
    }

    protected T retry(int times, Callable<T> call) throws Exception {
        Exception last = null;
        for (int i = 1; i <= times; i++) {
            try {
                T result = call.call();
                log.addLast("try " + i);
                return result;
            } catch (TaskFailedException | IllegalStateException e) {
                last = e;
                ctx.timer(Duration.ofSeconds(1L << i)).await();
            }
        }
        throw last == null ? new IllegalArgumentException("no tries") : last;
    }

    final String all(Iterable<String> names) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            T result = retry(3, () -> step(name));
            text.append(name).append(':').append(result).append(' ');
            if (isLast(result)) {
                break;
            }
        }
        return text.append(log).toString();
    }
}

final class StepsOfBaseClass implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    StepsOfBaseClass(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private final class Charges extends Steps<String> {
        Charges(JobContext ctx) {
            super(ctx);
        }

        @Override
        protected String step(String name) {
            return payments.charge(name);
        }

        @Override
        protected boolean isLast(String result) {
            return result.startsWith("last");
        }
    }

    private final class Quotes extends Steps<Long> {
        Quotes(JobContext ctx) {
            super(ctx);
        }

        @Override
        protected Long step(String name) {
            return payments.quote(name);
        }
    }

    @Override
    public String run(String in) throws Exception {
        return new Charges(ctx).all(List.of(in.split(","))) + new Quotes(ctx).all(new TreeSet<>(Set.of("a", "b")));
    }
}
