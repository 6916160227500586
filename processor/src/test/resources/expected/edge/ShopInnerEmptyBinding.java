package edge;

import dev.perdure.Binding;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Shop.Inner.Empty} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ShopInnerEmptyBinding {
    static final Signature<Void> RUN = new Signature<>(
            "Empty",
            List.of(),
            TypeRef.VOID,
            List.of());

    private ShopInnerEmptyBinding() {
    }

    /**
     * Hosts {@link Shop.Inner.Empty}.
     *
     * @param factory makes the implementation, anew for every replay: its constructor
     */
    public static Binding of(Function<ShopInnerEmptyContext, ? extends Shop.Inner.Empty> factory) {
        Objects.requireNonNull(factory, "factory");
        return new OrchestratorBinding(
                RUN,
                List.of(),
                true,
                (ctx, arguments) -> {
                    factory.apply(new ShopInnerEmptyContext(ctx)).run();
                    return null;
                });
    }
}
