package edge;

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
 * Hosts {@link Shop.Nested} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ShopNestedBinding {
    private static final RetryPolicy RETRY = RetryPolicy.never();

    static final ActivityMethod<Void> PING = new ActivityMethod<>(
            new Signature<>(
                    "Nested.ping",
                    List.of(Parameter.of("context", TypeRef.of(String.class))),
                    TypeRef.VOID,
                    List.of()),
            "Nested",
            RETRY,
            ActivityTimeouts.none());

    private ShopNestedBinding() {
    }

    /**
     * Hosts {@link Shop.Nested}.
     *
     * @param implementation called from several threads at once
     */
    public static Binding of(Shop.Nested implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "Nested",
                List.of(
                        new ActivitiesBinding.Hosted(
                                PING,
                                arguments -> {
                                    implementation.ping((String) arguments[0]);
                                    return null;
                                })));
    }
}
