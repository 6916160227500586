package dev.perdure.spi;

import dev.perdure.Binding;
import dev.perdure.EntityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hosted entity.
 *
 * @param type what it stores
 * @param operations one for each method
 */
public record EntityBinding(EntityType<?> type, List<Hosted> operations) implements Binding {
    @Override
    public String name() {
        return type.name();
    }

    @Override
    public void accept(BindingVisitor visitor) {
        visitor.entity(this);
    }

    /**
     * A hosted operation.
     *
     * @param method which one
     * @param code makes a new implementation and calls it
     */
    public record Hosted(Signature<?> method, Code code) {}

    /** Calls an operation's implementation. */
    @FunctionalInterface
    public interface Code {
        /** Runs the operation on the entity that the context knows. */
        @Nullable
        Object run(EntityContext ctx, @Nullable Object[] arguments) throws Exception;
    }
}
