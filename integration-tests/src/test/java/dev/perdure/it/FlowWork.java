package dev.perdure.it;

import dev.perdure.ActivityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** The activities of {@link Flows}; remembers every attempt. Thread-safe. */
final class FlowWork implements Flows.Work {
    /** An attempt as its code saw it. */
    record Attempt(String activity, String instanceId, String idempotencyKey, int number) {}

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final CountDownLatch release = new CountDownLatch(1);

    /** The attempts of an activity so far, in the order in which they began. */
    List<Attempt> attempts(String activity) {
        return attempts.stream()
                .filter(attempt -> attempt.activity().equals(activity))
                .toList();
    }

    /** Lets all held activities return, now and later. */
    void release() {
        release.countDown();
    }

    private void remember(String activity) {
        ActivityContext ctx = ActivityContext.current();
        attempts.add(new Attempt(activity, ctx.instanceId(), ctx.idempotencyKey(), ctx.attempt()));
    }

    @Override
    public String greet(String name) {
        remember("greet");
        return "Hello " + name;
    }

    @Override
    public int square(int number) {
        remember("square");
        return number * number;
    }

    @Override
    public int flaky(String key, int failing) {
        remember("flaky");
        int failed = failures.merge(key, 1, Integer::sum);
        if (failed <= failing) {
            throw new IllegalStateException("failure " + failed);
        }
        return failed;
    }

    @Override
    public void refuse(String why) throws Flows.Refused {
        remember("refuse");
        throw new Flows.Refused(why);
    }

    @Override
    public void crash(String why) {
        remember("crash");
        throw new UnsupportedOperationException(why);
    }

    @Override
    public String held(String key) {
        remember("held");
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return "held ";
    }

    @Override
    public void charge(String account) {
        remember("charge");
    }
}
