package dev.perdure.spi;

import dev.perdure.ActivityTimeouts;
import dev.perdure.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * An activity.
 *
 * @param signature the method
 * @param queue where its calls wait: the stored name of its interface
 * @param retry how failed attempts are repeated unless the call says otherwise
 * @param timeouts how long it may wait and run unless the call says otherwise
 */
public record ActivityMethod<R extends @Nullable Object>(
        Signature<R> signature, String queue, RetryPolicy retry, ActivityTimeouts timeouts) {}
