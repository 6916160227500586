package shop;

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
 * Hosts {@link Shipping} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class ShippingBinding {
    private static final RetryPolicy RETRY = RetryPolicy.never();

    static final ActivityMethod<Label> LABEL = new ActivityMethod<>(
            new Signature<>(
                    "Shipping.label",
                    List.of(Parameter.of("line", TypeRef.of(Line.class))),
                    TypeRef.of(Label.class),
                    List.of()),
            "Shipping",
            RETRY,
            ActivityTimeouts.none());

    private ShippingBinding() {
    }

    /**
     * Hosts {@link Shipping}.
     *
     * @param implementation called from several threads at once
     */
    public static Binding of(Shipping implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "Shipping",
                List.of(
                        new ActivitiesBinding.Hosted(
                                LABEL,
                                arguments -> implementation.label((Line) arguments[0]))));
    }
}
