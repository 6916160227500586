package dev.perdure.runtime.worker;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/** The threads of workers: virtual on JDK 24 and later (earlier ones pin their carrier), daemon threads below. */
final class WorkerThreads {
    private static final int FIRST_WITHOUT_PINNING = 24;

    private WorkerThreads() {}

    static boolean areVirtual() {
        return Runtime.version().feature() >= FIRST_WITHOUT_PINNING;
    }

    /** Threads named {@code <prefix><number>}. */
    static ThreadFactory named(String prefix) {
        return areVirtual() ? virtual(prefix) : platform(prefix);
    }

    private static ThreadFactory platform(String prefix) {
        AtomicLong count = new AtomicLong();
        return code -> {
            Thread thread = new Thread(code, prefix + count.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }

    private static ThreadFactory virtual(String prefix) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            MethodHandle ofVirtual = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual));
            MethodHandle name =
                    lookup.findVirtual(virtual, "name", MethodType.methodType(virtual, String.class, long.class));
            MethodHandle factory = lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
            return (ThreadFactory) factory.invoke(name.invoke(ofVirtual.invoke(), prefix, 0L));
        } catch (Throwable e) {
            throw new IllegalStateException("A JDK of version 24 or later has virtual threads.", e);
        }
    }
}
