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

    /** For generated code: what typed clients call. */
    ClientCalls calls();
}
