package dev.perdure.it.programs;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.ActivityContext;
import dev.perdure.Binding;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import dev.perdure.Retry;
import java.util.ArrayList;
import java.util.List;

/** What does programs. */
public final class Composed {
    /** The orchestrator that is meant to fail; who waits for it has it started again. */
    public static final String FAILING = "ComposedAttempt";

    private Composed() {}

    /** Orchestrator and activities. */
    public static List<Binding> bindings() {
        List<Binding> all = new ArrayList<>(orchestrators());
        all.add(ComposedNumbersBinding.of(new Computer()));
        return all;
    }

    public static List<Binding> orchestrators() {
        return List.of(
                ComposedProgramBinding.of(ComposedCode::new), ComposedAttemptBinding.of(ComposedCode.Attempt::new));
    }

    /** Does the steps of a program. */
    @Orchestrator(name = "ComposedProgram")
    public interface Program {
        /**
         * @param done how many steps earlier executions have done
         * @param value what has come of them
         */
        int run(List<Step> steps, int value, int done);

        @ExternalEvents
        interface Events {
            void said(int number);

            /** Does not come. */
            void missed();
        }
    }

    /** Fails in its first attempts, as the end of its id tells them. */
    @Orchestrator(name = FAILING)
    public interface Attempt {
        int run(int value, int salt, int failures);
    }

    @Activities(name = "ComposedNumbers")
    public interface Numbers {
        int mix(int value, int salt);

        /** Fails in its first attempts, whoever makes them. */
        @Activity(retry = @Retry(maxAttempts = 30, firstDelay = "5ms", backoff = 1.5, maxDelay = "100ms"))
        int insist(int value, int salt, int failures);

        int refuse(int value, int salt) throws Refused;
    }

    /** Says no, and a number. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final int number;

        public Refused(int number) {
            super("refused with " + number);
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    private static final class Computer implements Numbers {
        @Override
        public int mix(int value, int salt) {
            return Machine.mix(value, salt);
        }

        @Override
        public int insist(int value, int salt, int failures) {
            int attempt = ActivityContext.current().attempt();
            if (attempt <= failures) {
                throw new IllegalStateException("attempt " + attempt);
            }
            return Machine.mix(value, salt);
        }

        @Override
        public int refuse(int value, int salt) throws Refused {
            throw new Refused(Machine.mix(value, salt));
        }
    }
}
