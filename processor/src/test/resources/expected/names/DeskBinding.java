package names;

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
 * Hosts {@link Desk} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class DeskBinding {
    static final StateCell<Task> TASK_CELL = new StateCell<>(
            "task",
            TypeRef.of(Task.class),
            () -> new Desk.State().task());

    static final StateCell<State> OTHER_CELL = new StateCell<>(
            "other",
            TypeRef.of(State.class),
            () -> new Desk.State().other());

    static final EntityType<Desk.State> TYPE = new EntityType<>(
            "Desk",
            List.of(TASK_CELL, OTHER_CELL),
            values -> new Desk.State((Task) values[0], (State) values[1]));

    static final Signature<Desk.State> PUT = new Signature<>(
            "Desk.put",
            List.of(Parameter.of("state", TypeRef.of(Desk.State.class)),
                    Parameter.of("other", TypeRef.of(State.class))),
            TypeRef.of(Desk.State.class),
            List.of());

    private DeskBinding() {
    }

    /**
     * Hosts {@link Desk}.
     *
     * @param factory makes the implementation, anew for every operation: its constructor
     */
    public static Binding of(Function<DeskContext, ? extends Desk> factory) {
        Objects.requireNonNull(factory, "factory");
        return new EntityBinding(
                TYPE,
                List.of(
                        new EntityBinding.Hosted(
                                PUT,
                                (ctx, arguments) -> factory.apply(new DeskContext(ctx)).put((Desk.State) arguments[0],
                                        (State) arguments[1]))));
    }
}
