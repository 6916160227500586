package dev.perdure.benchmarks.chaos;

import dev.perdure.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** See {@link Errand}. */
final class ErrandOrchestrator implements Errand {
    private final ErrandContext ctx;
    private final EffectsProxy effects;

    ErrandOrchestrator(ErrandContext ctx) {
        this.ctx = ctx;
        this.effects = new EffectsProxy(ctx);
    }

    @Override
    public List<String> run(Plan plan) {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            results.add(result(plan, i));
        }
        return results;
    }

    private String result(Plan plan, int i) {
        Part part = plan.parts().get(i);
        return switch (part.kind()) {
            case CHAIN -> chain(plan, i);
            case FAN_OUT -> fanOut(plan, i);
            case NAP -> nap(Duration.ofMillis(part.size()));
            case CHILD ->
                new ErrandProxy(ctx)
                        .withId(plan.child(i).id())
                        .run(plan.child(i))
                        .toString();
            case CALL -> Plan.at(new BookProxy(ctx, part.book()).write(plan.value(i, 0)));
            case SIGNAL -> signal(new BookProxy(ctx, part.book()), plan.value(i, 0));
            case EVENT -> ctx.events().told().await();
        };
    }

    private String chain(Plan plan, int i) {
        int number = 0;
        for (int activity = 0; activity < plan.parts().get(i).size(); activity++) {
            number = effects.happen(plan.value(i, activity), number);
        }
        return Integer.toString(number);
    }

    private String fanOut(Plan plan, int i) {
        List<Task<Integer>> all = new ArrayList<>();
        for (int activity = 0; activity < plan.parts().get(i).size(); activity++) {
            all.add(effects.async().happen(plan.value(i, activity), activity));
        }
        int sum = 0;
        for (int number : ctx.allOf(all).await()) {
            sum += number;
        }
        return Integer.toString(sum);
    }

    private String nap(Duration length) {
        Instant due = ctx.now().plus(length);
        ctx.timer(length).await();
        return ctx.now().isBefore(due) ? "woken early" : "rested";
    }

    private static String signal(BookProxy book, String value) {
        book.signal().write(value);
        return "signalled";
    }
}
