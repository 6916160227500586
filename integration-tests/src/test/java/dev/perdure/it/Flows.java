package dev.perdure.it;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Entity;
import dev.perdure.EntityState;
import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import dev.perdure.Queries;
import dev.perdure.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the whole-system tests run. */
public final class Flows {
    private Flows() {}

    @Activities
    public interface Work {
        String greet(String name);

        int square(int number);

        /** Fails that often, per key. */
        @Activity(retry = @Retry(maxAttempts = 4, firstDelay = "20ms", backoff = 2.0))
        int flaky(String key, int failures);

        void refuse(String why) throws Refused;

        /** Throws what it does not declare. */
        void crash(String why);

        /** Does not return before the test lets it. */
        String held(String key);

        /** Takes effect once per idempotency key. */
        void charge(String account);
    }

    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        public Refused(String message) {
            super(message);
        }
    }

    /** One after the other. */
    @Orchestrator
    public interface Chain {
        List<String> run(List<String> names);
    }

    /** All at once. */
    @Orchestrator
    public interface FanOut {
        int run(int count);
    }

    @Orchestrator
    public interface Persistent {
        int run(String key, int failures);
    }

    /** Tells the time before and after it. */
    @Orchestrator
    public interface Nap {
        List<Instant> run(Duration length);
    }

    @Orchestrator
    public interface Approval {
        String run(int wanted, Duration patience);

        @ExternalEvents
        interface Events {
            void approved(String by);

            void cancelled();
        }
    }

    /** Starts the next generation under an id of its own, until there is none. */
    @Orchestrator
    public interface Ancestor {
        String run(int generations) throws Refused;
    }

    /** Starts another orchestration and does not wait. */
    @Orchestrator
    public interface Detacher {
        String run(String childId);
    }

    /** Starts an approval, and raises what it waits for. */
    @Orchestrator
    public interface Caller {
        void run(String approvalId, List<String> approvers);
    }

    /** Starts a sub-orchestration under a given id. */
    @Orchestrator
    public interface Adopter {
        String run(String childId);
    }

    @Orchestrator
    public interface Failing {
        String run(String how) throws Refused;
    }

    /** Held activities, so that a test may look while it waits. */
    @Orchestrator
    public interface Holding {
        String run(String key);
    }

    /** Takes one number in each execution, and adds them up until it gets zero. */
    @Orchestrator
    public interface Sum {
        List<Integer> run(List<Integer> soFar);

        @ExternalEvents
        interface Events {
            void number(int number);
        }
    }

    /** Goes on with another execution for each round, the next one at once. */
    @Orchestrator
    public interface Rounds {
        String run(int left);
    }

    /** Fails in its first attempts, as the end of its id tells them. */
    @Orchestrator
    public interface Stubborn {
        String run(int failures) throws Refused;
    }

    /** Runs {@link Stubborn} until it does not fail, or for the third time. */
    @Orchestrator
    public interface Patient {
        String run(String childId, int failures) throws Refused;
    }

    /** Waits for {@link Rounds} under a given id. */
    @Orchestrator
    public interface Referee {
        String run(String childId, int rounds);
    }

    /** Waits for a {@link Holding} under a given id. */
    @Orchestrator
    public interface Guardian {
        String run(String childId, String key);
    }

    @Orchestrator
    public interface Transfer {
        boolean run(String from, String to, int amount);
    }

    /** Signals an entity that often, then asks it. */
    @Orchestrator
    public interface Signaller {
        List<Integer> run(String key, int from, int count);
    }

    /** Says how far it has come, and waits there for each of its steps. */
    @Orchestrator
    public interface Telling {
        String run(int from, int to);

        @ExternalEvents
        interface Events {
            void go();
        }

        @Queries
        interface Status {
            int done();

            Progress progress();

            List<String> broken();
        }
    }

    /** What {@link Telling} says. */
    public record Progress(int done, String text) {}

    /** Charges that often in each of several branches, two at once; tells which branches came through in what order. */
    @Orchestrator
    public interface Branching {
        List<Integer> run(int branches, int charges);
    }

    @Orchestrator
    public interface Charging {
        void run(int charges);
    }

    @Entity
    public interface Account {
        int deposit(int amount);

        boolean withdraw(int amount) throws Refused;

        int balance();

        @EntityState
        record State(int balance) {
            public State() {
                this(0);
            }
        }
    }

    /** Keeps what it is told, in order. */
    @Entity
    public interface Tape {
        void append(int value);

        List<Integer> values();

        /** Passes on what it has. */
        void copyTo(String key);

        @EntityState
        record State(List<Integer> values) {
            public State() {
                this(List.of());
            }
        }
    }
}
