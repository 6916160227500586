package dev.perdure.it.programs;

import java.util.List;

/**
 * A step of an orchestration that was made up. It is given a number and gives another one, so that what comes out at
 * the end tells whether each step was done, once, and with the right outcome of the one before.
 */
public sealed interface Step {
    /**
     * Does it.
     *
     * @param path where in the program it stands; no other step that the instance does has the same
     * @return the number that the next step is given
     */
    int take(Machine machine, int value, String path);

    /** How many external events it takes. */
    default int hears() {
        return 0;
    }

    /** How many external events these take. */
    static int hears(List<Step> steps) {
        return steps.stream().mapToInt(Step::hears).sum();
    }

    /** An activity. */
    record Compute(int salt) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.compute(this, value);
        }
    }

    /** An activity that fails a few times and is repeated. */
    record Insist(int salt, int failures) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.insist(this, value);
        }
    }

    /** An activity that throws what it declares. */
    record Refuse(int salt) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.refuse(this, value);
        }
    }

    /** A sub-orchestration that fails a few times and is started again. */
    record Retry(int salt, int failures) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.retry(this, value, path);
        }
    }

    /** A timer. */
    record Nap(int millis) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.nap(this, value);
        }
    }

    /** An external event. */
    record Hear() implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.hear(this, value);
        }

        @Override
        public int hears() {
            return 1;
        }
    }

    /** An external event that does not come in time. */
    record Miss(int millis) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.miss(this, value);
        }
    }

    /** Branches of several steps each. */
    record Beside(List<List<Step>> branches) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.beside(this, value, path);
        }
    }

    /** The same steps for each of several items, of which the first few fail in the end. */
    record Each(int items, int parallel, int failing, List<Step> body) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.each(this, value, path);
        }
    }

    /** Steps in a branch beside one that does not end, and is cancelled. */
    record Race(List<Step> body) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.race(this, value, path);
        }

        @Override
        public int hears() {
            return Step.hears(body);
        }
    }

    /** Steps that are undone, by as many activities as there are numbers, if they fail in the end. */
    record Undone(boolean fails, List<Integer> undo, List<Step> body) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.undone(this, value, path);
        }

        @Override
        public int hears() {
            return Step.hears(body);
        }
    }

    /** A sub-orchestration; its events are raised by the orchestrator that starts it. */
    record Child(boolean awaited, List<Step> body) implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return machine.child(this, value, path);
        }
    }

    /** The instance goes on as a new one with the steps after this one; nowhere but among an instance's own steps. */
    record Again() implements Step {
        @Override
        public int take(Machine machine, int value, String path) {
            return value;
        }
    }
}
