package dev.perdure;

import dev.perdure.spi.ClientCalls;

/**
 * A way into a task hub from ordinary code; generated clients are made with one. Thread-safe. Not for orchestrators,
 * which have proxies: the build refuses a client in orchestrator code.
 *
 * <p>Every command is repeated under one message id while Redis cannot be reached, so it takes effect once; when that
 * lasts, the call ends with {@link HubUnavailableException} and may be made again.
 */
public interface DurableClient {
    /** A handle on an instance that may or may not exist. */
    OrchestrationInstance instance(String id);

    /** Lists instances, oldest first. */
    InstancePage list(InstanceQuery query);

    /**
     * Removes the instances that match and all that is kept of them, as {@link OrchestrationInstance#purge} does, one
     * after the other. When the call ends with an exception, some are gone; it may be made again.
     *
     * @return how many were removed
     */
    long purge(PurgeFilter filter);

    /** For generated code: what typed clients call. */
    ClientCalls calls();
}
