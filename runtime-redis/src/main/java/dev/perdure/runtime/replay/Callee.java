package dev.perdure.runtime.replay;

import dev.perdure.TaskFailedException;
import dev.perdure.runtime.history.Failure;
import dev.perdure.runtime.history.Failures;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a step waits for.
 *
 * @param what its name, for messages: {@code Activity Payments.charge}
 * @param result the type of its result
 * @param thrown the exceptions it declares
 */
record Callee<T extends @Nullable Object>(String what, TypeRef<T> result, List<ThrownType<?>> thrown) {
    /** Its result, for messages. */
    String resultName() {
        return "The result of " + Character.toLowerCase(what.charAt(0)) + what.substring(1);
    }

    /** The exception that waiting for it ends with: its own, if it is declared and unchecked. */
    RuntimeException failed(String caller, OptionalInt attempts, Failure failure, Failures failures) {
        Optional<Exception> rebuilt = failures.rebuild(failure, thrown);
        if (rebuilt.isPresent() && rebuilt.get() instanceof RuntimeException own) {
            return own;
        }
        String after = attempts.isEmpty() ? "" : " after " + counted(attempts.getAsInt());
        String message = "%s, called by instance %s, failed%s: %s".formatted(what, caller, after, failure.details());
        return new TaskFailedException(message, failure.details(), rebuilt);
    }

    private static String counted(int attempts) {
        return attempts == 1 ? "1 attempt" : attempts + " attempts";
    }
}
