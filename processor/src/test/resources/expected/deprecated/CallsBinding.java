package deprecated;

import dev.perdure.ActivityTimeouts;
import dev.perdure.Binding;
import dev.perdure.RetryPolicy;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Calls} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class CallsBinding {
    private static final RetryPolicy RETRY = RetryPolicy.never();

    static final ActivityMethod<Old> OLD = new ActivityMethod<>(
            new Signature<>(
                    "Calls.old",
                    List.of(Parameter.of("o", TypeRef.of(Old.class))),
                    TypeRef.of(Old.class),
                    List.of()),
            "Calls",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<Void> GONE = new ActivityMethod<>(
            new Signature<>(
                    "Calls.gone",
                    List.of(Parameter.of("x", TypeRef.of(int.class))),
                    TypeRef.VOID,
                    List.of()),
            "Calls",
            RETRY,
            ActivityTimeouts.none());

    private CallsBinding() {
    }

    /**
     * Hosts {@link Calls}.
     *
     * @param implementation called from several threads at once
     */
    public static Binding of(Calls implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "Calls",
                List.of(
                        new ActivitiesBinding.Hosted(
                                OLD,
                                arguments -> implementation.old((Old) arguments[0])),
                        new ActivitiesBinding.Hosted(
                                GONE,
                                arguments -> {
                                    implementation.gone((int) arguments[0]);
                                    return null;
                                })));
    }
}
