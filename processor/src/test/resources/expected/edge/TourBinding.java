package edge;

import dev.perdure.Binding;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Hosts {@link Tour} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class TourBinding {
    static final ThrownType<Overdrawn> OVERDRAWN = new ThrownType<>(
            Overdrawn.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull()),
                    Parameter.of("missing", TypeRef.of(long.class))),
            thrown -> new Object[] {thrown.getMessage(), thrown.getMissing()},
            properties -> new Overdrawn((String) properties[0], (long) properties[1]));

    static final ThrownType<IOException> IO_EXCEPTION = new ThrownType<>(
            IOException.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new IOException((String) properties[0]));

    static final Signature<Map<String, int[]>> RUN = new Signature<>(
            "tour",
            List.of(Parameter.of("stops", TypeRef.of(String[].class))),
            TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(int[].class)),
            List.of(OVERDRAWN, IO_EXCEPTION));

    static final EventType<Integer> WEATHER_EVENT = new EventType<>("weather", TypeRef.of(int.class));

    static final EventType<Void> TICK_EVENT = new EventType<>("tick", TypeRef.VOID);

    static final EventType<@Nullable String> ID_EVENT = new EventType<>("id", TypeRef.<String>of(String.class).orNull());

    static final EventType<List<Shape>> CALLS_EVENT = new EventType<>("calls", TypeRef.of(List.class, TypeRef.of(Shape.class)));

    static final EventType<String[]> TAGS_EVENT = new EventType<>("tags", TypeRef.of(String[].class));

    private TourBinding() {
    }

    /**
     * Hosts {@link Tour}.
     *
     * @param factory makes the implementation, anew for every replay: its constructor
     */
    public static Binding of(Function<TourContext, ? extends Tour> factory) {
        Objects.requireNonNull(factory, "factory");
        return new OrchestratorBinding(
                RUN,
                List.of(WEATHER_EVENT, TICK_EVENT, ID_EVENT, CALLS_EVENT, TAGS_EVENT),
                true,
                (ctx, arguments) -> factory.apply(new TourContext(ctx)).run((String[]) arguments[0]));
    }
}
