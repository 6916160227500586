package dev.perdure.runtime.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Makes the threads that orchestrators run on: virtual ones on JDK 24 and later (earlier ones pin their carrier
 * in synchronized code), daemon platform threads below. Thread-safe.
 */
public final class OrchestratorThreads {
    private static final int VIRTUAL_SINCE = 24;

    /** {@code Object Thread.ofVirtual()}, {@code Thread Builder.unstarted(Runnable)}; found at start, as 17 lacks both. */
    private record VirtualThreads(MethodHandle builder, MethodHandle unstarted) {}

    private final Optional<VirtualThreads> virtual;

    private OrchestratorThreads(Optional<VirtualThreads> virtual) {
        this.virtual = virtual;
    }

    /** The kind that suits this JDK. */
    public static OrchestratorThreads create() {
        boolean suits = Runtime.version().feature() >= VIRTUAL_SINCE;
        return new OrchestratorThreads(suits ? Optional.of(virtualThreads()) : Optional.empty());
    }

    /** Whether the threads cost next to nothing while they wait. */
    public boolean areVirtual() {
        return virtual.isPresent();
    }

    private Thread unstarted(String name, Runnable code) {
        Thread thread = virtual.map(threads -> newVirtual(threads, code)).orElseGet(() -> new Thread(code));
        thread.setName(name);
        if (virtual.isEmpty()) {
            thread.setDaemon(true);
        }
        return thread;
    }

    /** Starts a thread named {@code orchestrator-<instance id>}, so that a thread dump tells who waits where. */
    Thread start(String instanceId, Runnable code) {
        Thread thread = unstarted("orchestrator-" + instanceId, code);
        thread.start();
        return thread;
    }

    private static VirtualThreads virtualThreads() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
            return new VirtualThreads(
                    lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual)),
                    lookup.findVirtual(ofVirtual, "unstarted", MethodType.methodType(Thread.class, Runnable.class)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK has no virtual threads, though its version says so.", e);
        }
    }

    private static Thread newVirtual(VirtualThreads threads, Runnable code) {
        try {
            return (Thread) threads.unstarted().invoke(threads.builder().invoke(), code);
        } catch (Throwable e) {
            throw new IllegalStateException("No virtual thread can be made.", e);
        }
    }
}
