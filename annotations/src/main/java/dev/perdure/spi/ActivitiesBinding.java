package dev.perdure.spi;

import dev.perdure.Binding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hosted activities of one interface.
 *
 * @param name the stored name of the interface, which is the name of its queue
 * @param activities one for each method
 */
public record ActivitiesBinding(String name, List<Hosted> activities) implements Binding {
    @Override
    public void accept(BindingVisitor visitor) {
        visitor.activities(this);
    }

    /**
     * A hosted activity.
     *
     * @param method which one
     * @param code the call of the implementation
     */
    public record Hosted(ActivityMethod<?> method, Code code) {}

    /** Calls an activity's implementation. */
    @FunctionalInterface
    public interface Code {
        /** Runs one attempt. */
        @Nullable
        Object run(@Nullable Object[] arguments) throws Exception;
    }
}
