package deprecated;

import dev.perdure.Binding;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.Signature;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Run} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
@Deprecated
final class RunBinding {
    static final Signature<Old> RUN = new Signature<>(
            "Run",
            List.of(Parameter.of("old", TypeRef.of(Old.class))),
            TypeRef.of(Old.class),
            List.of());

    private RunBinding() {
    }

    /**
     * Hosts {@link Run}.
     *
     * @param factory makes the implementation, anew for every replay: its constructor
     */
    public static Binding of(Function<RunContext, ? extends Run> factory) {
        Objects.requireNonNull(factory, "factory");
        return new OrchestratorBinding(
                RUN,
                List.of(),
                true,
                (ctx, arguments) -> factory.apply(new RunContext(ctx)).run((Old) arguments[0]));
    }
}
