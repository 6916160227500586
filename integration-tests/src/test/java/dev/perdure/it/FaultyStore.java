package dev.perdure.it;

import dev.perdure.HubUnavailableException;
import dev.perdure.runtime.store.HubStore;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A store some of whose calls fail: half of them before anything happened, half after it was done. */
final class FaultyStore {
    private final Random random;
    private volatile double share;
    private final AtomicReference<String> failNext = new AtomicReference<>("");
    private final AtomicReference<String> failNextWithError = new AtomicReference<>("");
    private final AtomicInteger failures = new AtomicInteger();

    FaultyStore(long seed) {
        this.random = new Random(seed);
    }

    /** From now on that share of all calls fails; before, none does. */
    void begin(double failing) {
        share = failing;
    }

    /** The next call of that method fails after it was done. */
    void failNext(String method) {
        failNext.set(method);
    }

    /** The next call of that method fails with an error. */
    void failNextWithError(String method) {
        failNextWithError.set(method);
    }

    /** How many calls have failed. */
    int failures() {
        return failures.get();
    }

    HubStore over(HubStore store) {
        return StoreCalls.around(store, this::call);
    }

    private Object call(String method, List<?> arguments, StoreCalls.Call call) throws Throwable {
        if (isNext(failNextWithError, method)) {
            failures.incrementAndGet();
            throw new OutOfMemoryError("A fault of the test.");
        }
        boolean mayFail = !Set.of("partitions", "close", "image").contains(method);
        double draw = mayFail ? random.nextDouble() : 1;
        if (draw < share / 2) {
            throw failed("before");
        }
        Object answer = call.proceed();
        if (draw < share || isNext(failNext, method)) {
            throw failed("after");
        }
        return answer;
    }

    private static boolean isNext(AtomicReference<String> failing, String method) {
        return failing.get().equals(method) && !failing.getAndSet("").isEmpty();
    }

    private HubUnavailableException failed(String when) {
        failures.incrementAndGet();
        return new HubUnavailableException("[PERD-300] A fault " + when + " the call.");
    }
}
