package shop;

import dev.perdure.ActivityTimeouts;
import dev.perdure.RetryPolicy;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.EventType;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.util.List;

/** In the shape of what the processor generates, but for all types of the corpus in one class. */
public final class ShopBinding {
    static final ActivityMethod<String> CHARGE = activity("Payments.charge", "card", TypeRef.of(String.class));
    static final ActivityMethod<Void> REFUND = activity("Payments.refund", "charge", TypeRef.VOID);
    static final ActivityMethod<Long> QUOTE = activity("Payments.quote", "sku", TypeRef.of(long.class));

    static final Signature<Boolean> RESERVE = new Signature<>(
            "Stock.reserve",
            List.of(Parameter.of("quantity", TypeRef.of(int.class))),
            TypeRef.of(boolean.class),
            List.of());
    static final Signature<Void> RELEASE = new Signature<>(
            "Stock.release", List.of(Parameter.of("quantity", TypeRef.of(int.class))), TypeRef.VOID, List.of());
    static final Signature<Integer> AVAILABLE =
            new Signature<>("Stock.available", List.of(), TypeRef.of(int.class), List.of());

    static final Signature<String> SHIP = new Signature<>(
            "Shipping", List.of(Parameter.of("box", TypeRef.of(String.class))), TypeRef.of(String.class), List.of());
    static final Signature<String> RUN = new Signature<>(
            "Job", List.of(Parameter.of("in", TypeRef.of(String.class))), TypeRef.of(String.class), List.of());

    static final EventType<String> APPROVED_EVENT = new EventType<>("approved", TypeRef.of(String.class));

    private ShopBinding() {}

    private static <R> ActivityMethod<R> activity(String name, String parameter, TypeRef<R> result) {
        return new ActivityMethod<>(
                new Signature<>(name, List.of(Parameter.of(parameter, TypeRef.of(String.class))), result, List.of()),
                "Payments",
                RetryPolicy.never(),
                ActivityTimeouts.none());
    }
}
