package dev.perdure.it;

import dev.perdure.AllowNondeterminism;
import dev.perdure.CriticalSection;
import dev.perdure.Entity;
import dev.perdure.EntityState;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import java.time.Duration;
import java.util.List;

/** Orchestrators with critical sections. */
public final class Sections {
    private Sections() {}

    /** A value without operations that could change it safely by themselves. */
    @Entity
    public interface Box {
        int get();

        void set(int value);

        @EntityState
        record State(int value) {
            public State() {
                this(0);
            }
        }
    }

    /** Reads two boxes and writes them, that often. */
    @Orchestrator
    public interface Shifting {
        int run(String from, String to, int times);
    }

    /** Holds the lock of a box and of a tape of the same key, appends 0 to the tape, and does as told at the event. */
    @Orchestrator
    public interface Keeping {
        String run(String key, String how);

        @ExternalEvents
        interface Events {
            void go();
        }
    }

    record BoxCode(SectionsBoxContext ctx) implements Box {
        @Override
        public int get() {
            return ctx.state().value();
        }

        @Override
        public void set(int value) {
            ctx.state().setValue(value);
        }
    }

    record Shifter(SectionsShiftingContext ctx) implements Shifting {
        @Override
        public int run(String from, String to, int times) {
            SectionsBoxProxy source = new SectionsBoxProxy(ctx, from);
            SectionsBoxProxy target = new SectionsBoxProxy(ctx, to);
            for (int i = 0; i < times; i++) {
                try (CriticalSection both = ctx.lock(source, target)) {
                    int before = source.get();
                    int after = target.get() + 1;
                    source.set(before - 1);
                    if (i % 2 == 0) {
                        target.set(after);
                    } else {
                        target.signal().set(after);
                    }
                }
            }
            return times;
        }
    }

    @AllowNondeterminism(rule = "DUR-LOCK", reason = "what the runtime refuses in a section is what is tested")
    record Keeper(SectionsKeepingContext ctx) implements Keeping {
        @Override
        public String run(String key, String how) {
            SectionsBoxProxy box = new SectionsBoxProxy(ctx, key);
            FlowsTapeProxy tape = new FlowsTapeProxy(ctx, key);
            if (how.equals("leak")) {
                CriticalSection section = ctx.lock(box, tape);
                return keep(key, how, section);
            }
            try (CriticalSection section = ctx.lock(tape, box)) {
                return keep(key, how, section);
            } finally {
                // Had the first one any effect beyond its section, it would show here.
                tape.signal().append(1);
            }
        }

        private String keep(String key, String how, CriticalSection section) {
            new FlowsTapeProxy(ctx, key).append(0);
            new SectionsBoxProxy(ctx, key).set(1);
            ctx.events().go().await();
            return switch (how) {
                case "throw" -> throw new IllegalStateException("as asked");
                case "again" -> ctx.continueAsNew(key, "leak");
                case "twice" -> closed(section);
                case "second" -> refused(() -> ctx.lock(new SectionsBoxProxy(ctx, "other")));
                case "outside" -> refused(() -> new SectionsBoxProxy(ctx, "other").get());
                case "child" -> refused(() -> new FlowsNapProxy(ctx).run(Duration.ZERO));
                case "none" -> refused(ctx::lock);
                default -> how;
            };
        }

        private static String closed(CriticalSection section) {
            section.close();
            return "closed";
        }

        private static String refused(Runnable step) {
            try {
                step.run();
                return "not refused";
            } catch (IllegalStateException | IllegalArgumentException refused) {
                return String.valueOf(refused.getMessage());
            }
        }
    }

    static List<dev.perdure.Binding> bindings() {
        return List.of(
                SectionsBoxBinding.of(BoxCode::new),
                SectionsShiftingBinding.of(Shifter::new),
                SectionsKeepingBinding.of(Keeper::new));
    }
}
