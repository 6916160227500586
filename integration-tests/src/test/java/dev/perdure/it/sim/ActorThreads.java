package dev.perdure.it.sim;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for actors: virtual ones where the JDK has them, since actors hand on to each other all the time. */
final class ActorThreads {
    private ActorThreads() {}

    static ExecutorService create() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException olderJdk) {
            return Executors.newCachedThreadPool();
        }
    }
}
