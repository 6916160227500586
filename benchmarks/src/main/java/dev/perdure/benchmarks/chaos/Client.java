package dev.perdure.benchmarks.chaos;

import dev.perdure.DurableClient;
import dev.perdure.HubFullException;
import dev.perdure.HubUnavailableException;
import dev.perdure.InstanceEndedException;
import dev.perdure.InstanceNotFoundException;
import dev.perdure.NotHostedException;
import dev.perdure.RuntimeStatus;
import dev.perdure.TaskTimeoutException;
import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A client that does one errand after the other, and writes down what it asks for and what it is told. What it starts
 * and raises it repeats until it is acknowledged; what it signals, once. For one thread.
 */
final class Client {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final long REPEAT_MILLIS = 100;
    private static final int NEIGHBOURS = 12;
    private static final int MOST_SIGNALS = 2;

    private final int number;
    private final DurableClient hub;
    private final ErrandClient errands;
    private final SitterClient sitters;
    private final BookClient books;
    private final CallLog calls;
    private final long seed;
    private int signalled;

    /** @param number of this client; of all in the run, also of those before the driver was started anew */
    Client(int number, DurableClient hub, CallLog calls, long seed) {
        this.number = number;
        this.hub = hub;
        this.errands = new ErrandClient(hub);
        this.sitters = new SitterClient(hub);
        this.books = new BookClient(hub);
        this.calls = calls;
        this.seed = seed;
    }

    /** Does the n-th errand, and something on the side; returns when its result is there. */
    void run(int n) throws InterruptedException {
        Plan plan = Plan.of(seed, n);
        Random random = new Random(seed * 31 + n);
        start(plan);
        for (int count = random.nextInt(MOST_SIGNALS + 1); count > 0; count--) {
            signal(Plan.book(n, random));
        }
        sitter("sitter-" + n / NEIGHBOURS, random.nextInt(NEIGHBOURS));
        finish(plan);
    }

    /** Goes on with an errand that was begun before the driver was started anew. */
    void resume(int n) throws InterruptedException {
        start(Plan.of(seed, n));
        finish(Plan.of(seed, n));
    }

    private void start(Plan plan) throws InterruptedException {
        untilDone(Kind.START, plan.id(), "", () -> {
            errands.withId(plan.id()).start(plan);
            return Outcome.DONE;
        });
    }

    private void finish(Plan plan) throws InterruptedException {
        for (String event : plan.events()) {
            untilDone(Kind.RAISE, plan.id(), event, () -> {
                errands.instance(plan.id()).raise().told(event);
                return Outcome.DONE;
            });
        }
        untilDone(Kind.RESULT, plan.id(), "", () -> {
            hub.instance(plan.id()).awaitEnd(LOOK);
            return Outcome.DONE;
        });
    }

    private void signal(String book) {
        String value = "client-" + number + "." + signalled++;
        once(Kind.SIGNAL, book, value, () -> {
            books.entity(book).signal().write(value);
            return Outcome.DONE;
        });
    }

    /** Ends a sitter that may have been started. */
    void dismiss(String sitter) throws InterruptedException {
        untilDone(Kind.TERMINATE, sitter, "", () -> {
            hub.instance(sitter).terminate("the run is over");
            return Outcome.DONE;
        });
        untilDone(Kind.GET, sitter, "", () -> {
            hub.instance(sitter).awaitEnd(LOOK);
            return Outcome.DONE;
        });
    }

    private void sitter(String id, int die) {
        if (die < 3) {
            once(Kind.CREATE, id, "", () -> {
                sitters.withId(id).start();
                return Outcome.DONE;
            });
        } else if (die < 6) {
            once(Kind.GET, id, "", () -> status(id));
        } else if (die == 6) {
            once(Kind.TERMINATE, id, "", () -> {
                hub.instance(id).terminate("as planned");
                return Outcome.DONE;
            });
        }
    }

    private Outcome status(String sitter) {
        RuntimeStatus status = hub.instance(sitter).status().status();
        return status == RuntimeStatus.TERMINATED ? Outcome.TERMINATED : Outcome.LIVE;
    }

    /** Repeats the call until it is acknowledged, or there is nothing left to call. */
    private void untilDone(Kind kind, String target, String value, Supplier<Outcome> call) throws InterruptedException {
        Outcome outcome = once(kind, target, value, call);
        while (outcome != Outcome.DONE && outcome != Outcome.ABSENT) {
            TimeUnit.MILLISECONDS.sleep(REPEAT_MILLIS);
            outcome = once(kind, target, value, call);
        }
    }

    private Outcome once(Kind kind, String target, String value, Supplier<Outcome> call) {
        long id = calls.begin(number, kind, target, value);
        Outcome outcome = outcome(call);
        calls.end(id, outcome);
        return outcome;
    }

    private static Outcome outcome(Supplier<Outcome> call) {
        try {
            return call.get();
        } catch (InstanceNotFoundException absent) {
            return Outcome.ABSENT;
        } catch (NotHostedException | HubFullException refused) {
            return Outcome.REFUSED;
        } catch (InstanceEndedException repeated) {
            return Outcome.DONE; // Only a call that is repeated finds that: what it asked for has been taken.
        } catch (HubUnavailableException | TaskTimeoutException unknown) {
            return Outcome.UNKNOWN;
        }
    }
}
