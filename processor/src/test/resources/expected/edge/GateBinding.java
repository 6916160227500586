package edge;

import dev.perdure.Binding;
import dev.perdure.spi.EntityBinding;
import dev.perdure.spi.EntityType;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Gate} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class GateBinding {
    static final EntityType<Object> TYPE = new EntityType<>(
            "Gate",
            List.of(),
            values -> values);

    static final Signature<Void> OPEN = new Signature<>(
            "Gate.open",
            List.of(Parameter.of("codes", TypeRef.<String[]>of(String[].class).orNull())),
            TypeRef.VOID,
            List.of());

    private GateBinding() {
    }

    /**
     * Hosts {@link Gate}.
     *
     * @param factory makes the implementation, anew for every operation: its constructor
     */
    public static Binding of(Function<GateContext, ? extends Gate> factory) {
        Objects.requireNonNull(factory, "factory");
        return new EntityBinding(
                TYPE,
                List.of(
                        new EntityBinding.Hosted(
                                OPEN,
                                (ctx, arguments) -> {
                                    factory.apply(new GateContext(ctx)).open((String[]) arguments[0]);
                                    return null;
                                })));
    }
}
