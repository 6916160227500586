package dev.perdure.runtime.replay;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the threads that orchestrators run on: virtual ones on JDK 24 and later (earlier ones pin their carrier
 * in synchronized code), daemon platform threads below. Thread-safe.
 */
public final class OrchestratorThreads {
    private static final int VIRTUAL_SINCE = 24;
    private static final long VIRTUAL_BYTES = 8 << 10;
    private static final long PLATFORM_BYTES = 1 << 20;
    private static final Duration TURN_LIMIT = Duration.ofSeconds(10);
    private static final int MOST_ABANDONED = 100;

    /**
     * {@code Object Thread.ofVirtual()}, {@code Thread Builder.unstarted(Runnable)}; found at start, as 17 lacks both.
     */
    private record VirtualThreads(MethodHandle builder, MethodHandle unstarted) {}

    private final Optional<VirtualThreads> virtual;
    private final Duration turnLimit;
    private final int mostAbandoned;
    private final Set<Thread> abandoned = ConcurrentHashMap.newKeySet();

    private OrchestratorThreads(Optional<VirtualThreads> virtual, Duration turnLimit, int mostAbandoned) {
        this.virtual = virtual;
        this.turnLimit = turnLimit;
        this.mostAbandoned = mostAbandoned;
    }

    /** The kind that suits this JDK. */
    public static OrchestratorThreads create() {
        return create(TURN_LIMIT);
    }

    /**
     * The kind that suits this JDK.
     *
     * @param turnLimit how long code may run without giving control back; ten seconds if not given
     */
    public static OrchestratorThreads create(Duration turnLimit) {
        return create(turnLimit, MOST_ABANDONED);
    }

    /**
     * The kind that suits this JDK.
     *
     * @param turnLimit how long code may run without giving control back
     * @param mostAbandoned how many threads may run that nobody waits for any more; 100 if not given
     */
    public static OrchestratorThreads create(Duration turnLimit, int mostAbandoned) {
        boolean suits = Runtime.version().feature() >= VIRTUAL_SINCE;
        return new OrchestratorThreads(
                suits ? Optional.of(virtualThreads()) : Optional.empty(), turnLimit, mostAbandoned);
    }

    /** How long code may run without giving control back. */
    public Duration turnLimit() {
        return turnLimit;
    }

    /** Its code does not end, though it was told to. */
    public void abandoned(Thread thread) {
        abandoned.add(thread);
    }

    /** How many threads were abandoned and still run. */
    public int stillRunning() {
        abandoned.removeIf(thread -> !thread.isAlive());
        return abandoned.size();
    }

    /** Whether so many still run that this process is of no use any more. */
    public boolean areExhausted() {
        return stillRunning() >= mostAbandoned;
    }

    /**
     * How much memory one takes while it waits, with what the engine keeps for it: about, and rather more than less.
     */
    public long bytes() {
        return areVirtual() ? VIRTUAL_BYTES : PLATFORM_BYTES;
    }

    /** Whether the threads cost next to nothing while they wait. */
    public boolean areVirtual() {
        return virtual.isPresent();
    }

    /** A thread named {@code orchestrator-<instance id>}, so that a thread dump tells who waits where. */
    Thread unstarted(String instanceId, Runnable code) {
        Thread thread = virtual.filter(threads -> stillRunning() == 0)
                .map(threads -> newVirtual(threads, code))
                .orElseGet(() -> newDaemon(code));
        thread.setName("orchestrator-" + instanceId);
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

    /** Also where the others are virtual, but one that computes for ever has taken a carrier from them. */
    private static Thread newDaemon(Runnable code) {
        Thread thread = new Thread(code);
        thread.setDaemon(true);
        return thread;
    }

    private static Thread newVirtual(VirtualThreads threads, Runnable code) {
        try {
            return (Thread) threads.unstarted().invoke(threads.builder().invoke(), code);
        } catch (Throwable e) {
            throw new IllegalStateException("No virtual thread can be made.", e);
        }
    }
}
