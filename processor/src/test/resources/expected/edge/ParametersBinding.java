package edge;

import dev.perdure.ActivityTimeouts;
import dev.perdure.Binding;
import dev.perdure.RetryPolicy;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Parameters} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class ParametersBinding {
    static final ThrownType<IOException> IO_EXCEPTION = new ThrownType<>(
            IOException.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new IOException((String) properties[0]));

    private static final RetryPolicy RETRY = RetryPolicy.never();

    static final ActivityMethod<Void> FIELDS = new ActivityMethod<>(
            new Signature<>(
                    "Parameters.fields",
                    List.of(Parameter.of("calls", TypeRef.of(String.class)),
                            Parameter.of("options", TypeRef.of(int.class)),
                            Parameter.of("id", TypeRef.of(long.class)),
                            Parameter.of("failed", TypeRef.of(String.class)),
                            Parameter.of("thrown", TypeRef.of(String.class)),
                            Parameter.of("instanceId", TypeRef.of(String.class)),
                            Parameter.of("ctx", TypeRef.of(String.class)),
                            Parameter.of("key", TypeRef.of(String.class))),
                    TypeRef.VOID,
                    List.of(IO_EXCEPTION)),
            "Parameters",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<Void> OLD = new ActivityMethod<>(
            new Signature<>(
                    "Parameters.old",
                    List.of(),
                    TypeRef.VOID,
                    List.of()),
            "Parameters",
            RETRY,
            ActivityTimeouts.none());

    private ParametersBinding() {
    }

    /**
     * Hosts {@link Parameters}.
     *
     * @param implementation called from several threads at once
     */
    public static Binding of(Parameters implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "Parameters",
                List.of(
                        new ActivitiesBinding.Hosted(
                                FIELDS,
                                arguments -> {
                                    implementation.fields((String) arguments[0], (int) arguments[1],
                                            (long) arguments[2], (String) arguments[3],
                                            (String) arguments[4], (String) arguments[5],
                                            (String) arguments[6], (String) arguments[7]);
                                    return null;
                                }),
                        new ActivitiesBinding.Hosted(
                                OLD,
                                arguments -> {
                                    implementation.old();
                                    return null;
                                })));
    }
}
