package dev.perdure;

/**
 * The part of an orchestrator during which nobody else operates on certain entities; from
 * {@link OrchestrationContext#lock}. Ends where it is closed, or with the execution, however that ends: a result, an
 * exception, termination or continuing as new. That the worker dies, or needs its memory for something else, does not
 * end it. To be used from the orchestrator's thread only.
 *
 * <p>{@code -Xlint:try} warns of {@code try (var section = ctx.lock(..))} whose body does not mention {@code section};
 * it does not where the section is declared before:
 *
 * <pre>{@code
 * CriticalSection both = ctx.lock(from, to);
 * try (both) {
 *     ...
 * }
 * }</pre>
 */
public interface CriticalSection extends AutoCloseable {
    /** Ends it; what waits for the entities goes on. Has no effect if it has ended. */
    @Override
    void close();
}
