package dev.perdure;

import org.jspecify.annotations.Nullable;

/** What Perdure throws. Messages about mistakes begin with a permanent id, explained in {@code docs/diagnostics.md}. */
public abstract sealed class DurableException extends RuntimeException
        permits ActivityTimeoutException,
                CodecException,
                HubConfigurationException,
                HubFullException,
                HubUnavailableException,
                InstanceAlreadyExistsException,
                InstanceEndedException,
                InstanceNotEndedException,
                InstanceNotFoundException,
                InstanceTerminatedException,
                LimitExceededException,
                NotHostedException,
                OrchestrationFailedException,
                PayloadException,
                PoisonedActivityException,
                QueryFailedException,
                TaskCancelledException,
                TaskFailedException,
                TaskTimeoutException {
    private static final long serialVersionUID = 1;

    DurableException(String message) {
        super(message);
    }

    DurableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
