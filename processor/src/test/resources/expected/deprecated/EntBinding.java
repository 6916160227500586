package deprecated;

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
 * Hosts {@link Ent} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@SuppressWarnings({
        "deprecation",
        "removal"
})
final class EntBinding {
    static final StateCell<Old> O_CELL = new StateCell<>(
            "o",
            TypeRef.of(Old.class),
            () -> new Ent.State().o());

    static final EntityType<Ent.State> TYPE = new EntityType<>(
            "Ent",
            List.of(O_CELL),
            values -> new Ent.State((Old) values[0]));

    static final Signature<Void> ADD = new Signature<>(
            "Ent.add",
            List.of(Parameter.of("i", TypeRef.of(int.class))),
            TypeRef.VOID,
            List.of());

    static final Signature<Void> SUB = new Signature<>(
            "Ent.sub",
            List.of(Parameter.of("i", TypeRef.of(int.class))),
            TypeRef.VOID,
            List.of());

    private EntBinding() {
    }

    /**
     * Hosts {@link Ent}.
     *
     * @param factory makes the implementation, anew for every operation: its constructor
     */
    public static Binding of(Function<EntContext, ? extends Ent> factory) {
        Objects.requireNonNull(factory, "factory");
        return new EntityBinding(
                TYPE,
                List.of(
                        new EntityBinding.Hosted(
                                ADD,
                                (ctx, arguments) -> {
                                    factory.apply(new EntContext(ctx)).add((int) arguments[0]);
                                    return null;
                                }),
                        new EntityBinding.Hosted(
                                SUB,
                                (ctx, arguments) -> {
                                    factory.apply(new EntContext(ctx)).sub((int) arguments[0]);
                                    return null;
                                })));
    }
}
