package dev.perdure.it;

import dev.perdure.Binding;
import dev.perdure.Entity;
import dev.perdure.EntityState;
import dev.perdure.ExternalEvents;
import dev.perdure.MapOptions;
import dev.perdure.Orchestrator;
import dev.perdure.Task;
import dev.perdure.TaskTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Orchestrators that wait half-way, so that a test may let another worker go on with them. */
public final class Replays {
    private Replays() {}

    /** Tells an activity the time, a UUID and a random number, and what they are after it has gone on. */
    @Orchestrator
    public interface Diary {
        List<String> run();

        @ExternalEvents
        interface Events {
            void go();
        }
    }

    /** Starts a timer, and cancels it. */
    @Orchestrator
    public interface Snooze {
        String run(Duration length);

        @ExternalEvents
        interface Events {
            void go();
        }
    }

    /** Waits for a word so long, that long again, and then for as long as it takes. */
    @Orchestrator
    public interface Patience {
        List<String> run(Duration limit);

        @ExternalEvents
        interface Events {
            void said(String word);
        }
    }

    /** Notes on the tape of its id what it undoes: 1 and 2 in a block, then 3 and 4 as a whole. */
    @Orchestrator
    public interface Trip {
        void run() throws Flows.Refused;

        @ExternalEvents
        interface Events {
            void go();
        }
    }

    /** Adds a mebibyte to its history again and again until it is told that this is enough. */
    @Orchestrator
    public interface Growth {
        int run(String load);
    }

    /** Held activities, so many at once. */
    @Orchestrator
    public interface Convoy {
        int run(List<String> items, int parallel);
    }

    /** Writes down and passes on what it then refuses. */
    @Entity
    public interface Draft {
        void refuse(int value, String tape) throws Flows.Refused;

        int value();

        @EntityState
        record State(int value) {
            public State() {
                this(0);
            }
        }
    }

    static List<Binding> bindings() {
        return List.of(
                ReplaysDiaryBinding.of(DiaryCode::new),
                ReplaysSnoozeBinding.of(SnoozeCode::new),
                ReplaysPatienceBinding.of(PatienceCode::new),
                ReplaysTripBinding.of(TripCode::new),
                ReplaysGrowthBinding.of(GrowthCode::new),
                ReplaysConvoyBinding.of(ConvoyCode::new),
                ReplaysDraftBinding.of(DraftCode::new));
    }

    record DiaryCode(ReplaysDiaryContext ctx) implements Diary {
        @Override
        public List<String> run() {
            String first = notes();
            ctx.logger().info("begun");
            String told = new FlowsWorkProxy(ctx).greet(first);
            ctx.events().go().await();
            String second = notes();
            ctx.logger().info("gone on");
            return List.of(first, told, second);
        }

        private String notes() {
            return ctx.now() + " " + ctx.newUuid() + " " + ctx.random().nextLong();
        }
    }

    record SnoozeCode(ReplaysSnoozeContext ctx) implements Snooze {
        @Override
        public String run(Duration length) {
            Task<Void> timer = ctx.timer(length);
            ctx.events().go().await();
            timer.cancel();
            ctx.events().go().await();
            return "awake";
        }
    }

    record PatienceCode(ReplaysPatienceContext ctx) implements Patience {
        @Override
        public List<String> run(Duration limit) {
            List<String> heard = new ArrayList<>();
            Task<String> word = ctx.events().said();
            try {
                heard.add(word.await(limit));
                return heard;
            } catch (TaskTimeoutException late) {
                heard.add("late");
            }
            heard.add(word.completesWithin(limit) ? word.await() : "default");
            heard.add(word.await());
            return heard;
        }
    }

    record TripCode(ReplaysTripContext ctx) implements Trip {
        @Override
        public void run() throws Flows.Refused {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            try {
                ctx.saga(saga -> {
                    saga.onFailure(() -> note(2));
                    saga.onFailure(() -> note(1));
                    work.refuse("no room");
                });
            } catch (Flows.Refused noRoom) {
                ctx.onFailure(() -> note(4));
                ctx.onFailure(() -> {
                    ctx.events().go().await();
                    note(3);
                });
                work.refuse("no train");
            }
        }

        private void note(int value) {
            new FlowsTapeProxy(ctx, ctx.instanceId()).append(value);
        }
    }

    record GrowthCode(ReplaysGrowthContext ctx) implements Growth {
        @Override
        public int run(String load) {
            int times = 0;
            while (!ctx.shouldContinueAsNew()) {
                new FlowsWorkProxy(ctx).greet(load);
                times++;
            }
            return times;
        }
    }

    record ConvoyCode(ReplaysConvoyContext ctx) implements Convoy {
        @Override
        public int run(List<String> items, int parallel) {
            FlowsWorkProxy work = new FlowsWorkProxy(ctx);
            return ctx.map(items, work.async()::held, MapOptions.parallel(parallel))
                    .results()
                    .size();
        }
    }

    record DraftCode(ReplaysDraftContext ctx) implements Draft {
        @Override
        public void refuse(int value, String tape) throws Flows.Refused {
            ctx.state().setValue(value);
            new FlowsTapeSignals(ctx, tape).append(value);
            throw new Flows.Refused("not " + value);
        }

        @Override
        public int value() {
            return ctx.state().value();
        }
    }
}
