package shop;

import dev.perdure.Binding;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.EntityType;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.StateCell;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Stock} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class StockBinding {
    static final StateCell<Integer> AVAILABLE_CELL = new StateCell<>(
            "available",
            TypeRef.of(int.class),
            () -> new Stock.State().available());

    static final StateCell<Integer> RESERVED_CELL = new StateCell<>(
            "reserved",
            TypeRef.of(int.class),
            () -> new Stock.State().reserved());

    static final EntityType<Stock.State> TYPE = new EntityType<>(
            "Stock",
            List.of(AVAILABLE_CELL, RESERVED_CELL),
            values -> new Stock.State((int) values[0], (int) values[1]));

    static final Signature<Boolean> RESERVE = new Signature<>(
            "Stock.reserve",
            List.of(Parameter.of("quantity", TypeRef.of(int.class))),
            TypeRef.of(boolean.class),
            List.of());

    static final Signature<Void> RELEASE = new Signature<>(
            "Stock.release",
            List.of(Parameter.of("quantity", TypeRef.of(int.class))),
            TypeRef.VOID,
            List.of());

    static final Signature<Integer> AVAILABLE = new Signature<>(
            "Stock.available",
            List.of(),
            TypeRef.of(int.class),
            List.of());

    private StockBinding() {
    }

    /**
     * Hosts {@link Stock}.
     *
     * @param factory makes the implementation, anew for every operation: its constructor
     */
    public static Binding of(Function<StockContext, ? extends Stock> factory) {
        Objects.requireNonNull(factory, "factory");
        return new EntityBinding(
                TYPE,
                List.of(
                        new EntityBinding.Hosted(
                                RESERVE,
                                (ctx, arguments) -> factory.apply(new StockContext(ctx)).reserve((int) arguments[0])),
                        new EntityBinding.Hosted(
                                RELEASE,
                                (ctx, arguments) -> {
                                    factory.apply(new StockContext(ctx)).release((int) arguments[0]);
                                    return null;
                                }),
                        new EntityBinding.Hosted(
                                AVAILABLE,
                                (ctx, arguments) -> factory.apply(new StockContext(ctx)).available())));
    }
}
