package dev.perdure.spi;

import dev.perdure.Binding;
import dev.perdure.OrchestrationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hosted orchestrator.
 *
 * @param method its entry point
 * @param events the external events it declares
 * @param checked whether the determinism check was attached to the compilation that made this binding
 * @param code makes a new implementation and runs it
 */
public record OrchestratorBinding(Signature<?> method, List<EventType<?>> events, boolean checked, Code code)
        implements Binding {
    @Override
    public String name() {
        return method.name();
    }

    @Override
    public void accept(BindingVisitor visitor) {
        visitor.orchestrator(this);
    }

    /** Runs an orchestrator from its beginning. */
    @FunctionalInterface
    public interface Code {
        /** Runs it with the arguments of the instance's start. */
        @Nullable
        Object run(OrchestrationContext ctx, @Nullable Object[] arguments) throws Exception;
    }
}
