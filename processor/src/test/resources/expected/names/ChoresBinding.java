package names;

import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Chores} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ChoresBinding {
    static final ThrownType<Chores.Failed> FAILED = new ThrownType<>(
            Chores.Failed.class,
            List.of(Parameter.of("message", TypeRef.<java.lang.String>of(java.lang.String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new Chores.Failed((java.lang.String) properties[0]));

    static final Signature<List<Task>> RUN = new Signature<>(
            "Chores",
            List.of(Parameter.of("first", TypeRef.of(Task.class)),
                    Parameter.of("instance", TypeRef.of(Instance.class)),
                    Parameter.of("action", TypeRef.of(Action.class)),
                    Parameter.of("binding", TypeRef.of(Binding.class))),
            TypeRef.of(List.class, TypeRef.of(Task.class)),
            List.of(FAILED));

    static final EventType<Task> ADDED_EVENT = new EventType<>("added", TypeRef.of(Task.class));

    static final EventType<Chores.Events.Action> DONE_EVENT = new EventType<>("done", TypeRef.of(Chores.Events.Action.class));

    static final EventType<Events> EVENTS_EVENT = new EventType<>("events", TypeRef.of(Events.class));

    static final EventType<Line> LINE_EVENT = new EventType<>("line", TypeRef.of(Line.class));

    private ChoresBinding() {
    }

    /**
     * Hosts {@link Chores}.
     *
     * @param factory makes the implementation, anew for every replay: its constructor
     */
    public static dev.perdure.Binding of(Function<ChoresContext, ? extends Chores> factory) {
        Objects.requireNonNull(factory, "factory");
        return new OrchestratorBinding(
                RUN,
                List.of(ADDED_EVENT, DONE_EVENT, EVENTS_EVENT, LINE_EVENT),
                true,
                (ctx, arguments) -> factory.apply(new ChoresContext(ctx)).run((Task) arguments[0],
                        (Instance) arguments[1], (Action) arguments[2], (Binding) arguments[3]));
    }
}
