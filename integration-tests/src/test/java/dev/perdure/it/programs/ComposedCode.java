package dev.perdure.it.programs;

import dev.perdure.MapOptions;
import dev.perdure.MapResult;
import dev.perdure.RetryPolicy;
import dev.perdure.Task;
import dev.perdure.it.programs.Composed.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Does the steps of a program as an orchestrator. */
record ComposedCode(ComposedProgramContext ctx) implements Composed.Program, Machine {
    private static final Duration WITHOUT_END = Duration.ofDays(1);

    @Override
    public int run(List<Step> steps, int value, int done) {
        int now = value;
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at) instanceof Step.Again) {
                return ctx.continueAsNew(steps.subList(at + 1, steps.size()), now, done + at + 1);
            }
            now = steps.get(at).take(this, now, "." + (done + at));
        }
        return now;
    }

    private ComposedNumbersProxy numbers() {
        return new ComposedNumbersProxy(ctx);
    }

    @Override
    public int compute(Step.Compute step, int value) {
        return numbers().mix(value, step.salt());
    }

    @Override
    public int insist(Step.Insist step, int value) {
        return numbers().insist(value, step.salt(), step.failures());
    }

    @Override
    public int refuse(Step.Refuse step, int value) {
        try {
            return numbers().refuse(value, step.salt());
        } catch (Refused refused) {
            return refused.number();
        }
    }

    @Override
    public int retry(Step.Retry step, int value, String path) {
        return new ComposedAttemptProxy(ctx)
                .withId(ctx.instanceId() + path)
                .withRetry(RetryPolicy.attempts(step.failures() + 1, Duration.ofMillis(5)))
                .run(value, step.salt(), step.failures());
    }

    /** Its result tells the number of the attempt. */
    record Attempt(ComposedAttemptContext ctx) implements Composed.Attempt {
        @Override
        public int run(int value, int salt, int failures) {
            String id = ctx.instanceId();
            int attempt = id.contains("#") ? Integer.parseInt(id.substring(id.indexOf('#') + 1)) : 1;
            if (attempt <= failures) {
                throw new IllegalStateException("attempt " + attempt);
            }
            return new ComposedNumbersProxy(ctx).mix(value, salt + attempt);
        }
    }

    @Override
    public int nap(Step.Nap step, int value) {
        Instant due = ctx.now().plusMillis(step.millis());
        ctx.timer(due).await();
        if (ctx.now().isBefore(due)) {
            throw new IllegalStateException("It is " + ctx.now() + ", and the timer is due at " + due);
        }
        return Machine.mix(value, step.millis());
    }

    @Override
    public int hear(Step.Hear step, int value) {
        return Machine.mix(value, ctx.events().said().await());
    }

    @Override
    public int miss(Step.Miss step, int value) {
        Task<Void> missed = ctx.events().missed();
        if (missed.completesWithin(Duration.ofMillis(step.millis()))) {
            throw new IllegalStateException("An event came that nobody has raised.");
        }
        missed.cancel();
        return Machine.mix(value, step.millis());
    }

    @Override
    public int beside(Step.Beside step, int value, String path) {
        List<Task<Integer>> branches = new ArrayList<>();
        for (int at = 0; at < step.branches().size(); at++) {
            List<Step> steps = step.branches().get(at);
            String name = path + "." + at;
            branches.add(ctx.fork(() -> run(steps, value, name)));
        }
        return Machine.mix(value, ctx.allOf(branches).await());
    }

    @Override
    public int each(Step.Each step, int value, String path) {
        List<Integer> items = IntStream.range(0, step.items()).boxed().toList();
        MapResult<Integer, Integer> mapped = ctx.map(
                items,
                item -> ctx.fork(() -> {
                    int done = run(step.body(), Machine.mix(value, item), path + "." + item);
                    if (item < step.failing()) {
                        throw new IllegalStateException("item " + item);
                    }
                    return done;
                }),
                MapOptions.parallel(step.parallel()).tolerate(step.failing()));
        return Machine.mix(mapped.failures().size(), mapped.results());
    }

    @Override
    public int race(Step.Race step, int value, String path) {
        Task<Integer> body = ctx.fork(() -> run(step.body(), value, path));
        Task<Void> other = ctx.fork(() -> ctx.timer(WITHOUT_END).await());
        ctx.anyOf(body, other).await();
        other.cancel();
        return body.await();
    }

    @Override
    public int undone(Step.Undone step, int value, String path) {
        List<Integer> undone = new ArrayList<>(List.of(value));
        try {
            return ctx.saga(saga -> {
                int done = run(step.body(), value, path);
                for (int salt : step.undo()) {
                    saga.onFailure(() -> undone.set(0, numbers().mix(undone.get(0), salt)));
                }
                if (step.fails()) {
                    throw new Refused(done);
                }
                return done;
            });
        } catch (Refused refused) {
            return Machine.mix(undone.get(0), refused.number());
        }
    }

    @Override
    public int child(Step.Child step, int value, String path) {
        String id = ctx.instanceId() + path;
        ComposedProgramProxy programs = new ComposedProgramProxy(ctx);
        if (!step.awaited()) {
            programs.withId(id).detached().run(step.body(), value, 0);
            tell(programs, id, step);
            return value;
        }
        Task<Integer> child = programs.withId(id).async().run(step.body(), value, 0);
        tell(programs, id, step);
        return Machine.mix(value, child.await());
    }

    private void tell(ComposedProgramProxy programs, String id, Step.Child child) {
        for (int number = 0; number < Step.hears(child.body()); number++) {
            programs.raise(id).said(number);
        }
    }
}
