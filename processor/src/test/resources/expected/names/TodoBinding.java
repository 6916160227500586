package names;

import dev.perdure.ActivityTimeouts;
import dev.perdure.Binding;
import dev.perdure.RetryPolicy;
import dev.perdure.spi.ActivitiesBinding;
import dev.perdure.spi.ActivityMethod;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link Todo} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class TodoBinding {
    private static final RetryPolicy RETRY = RetryPolicy.never();

    static final ActivityMethod<Task> CREATE = new ActivityMethod<>(
            new dev.perdure.spi.Signature<>(
                    "Todo.create",
                    List.of(Parameter.of("title", TypeRef.of(java.lang.String.class)),
                            Parameter.of("other", TypeRef.of(String.class))),
                    TypeRef.of(Task.class),
                    List.of()),
            "Todo",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<List<Task>> LIST = new ActivityMethod<>(
            new dev.perdure.spi.Signature<>(
                    "Todo.list",
                    List.of(Parameter.of("optional", TypeRef.of(Optional.class)),
                            Parameter.of("duration", TypeRef.of(Duration.class)),
                            Parameter.of("async", TypeRef.of(Async.class)),
                            Parameter.of("signature", TypeRef.of(Signature.class))),
                    TypeRef.of(List.class, TypeRef.of(Task.class)),
                    List.of()),
            "Todo",
            RETRY,
            ActivityTimeouts.none());

    static final ActivityMethod<Todo.Line> LINE = new ActivityMethod<>(
            new dev.perdure.spi.Signature<>(
                    "Todo.line",
                    List.of(Parameter.of("nested", TypeRef.of(Todo.Line.class)),
                            Parameter.of("outer", TypeRef.of(Line.class))),
                    TypeRef.of(Todo.Line.class),
                    List.of()),
            "Todo",
            RETRY,
            ActivityTimeouts.none());

    private TodoBinding() {
    }

    /**
     * Hosts {@link Todo}.
     *
     * @param implementation called from several threads at once
     */
    public static Binding of(Todo implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActivitiesBinding(
                "Todo",
                List.of(
                        new ActivitiesBinding.Hosted(
                                CREATE,
                                arguments -> implementation.create((java.lang.String) arguments[0],
                                        (String) arguments[1])),
                        new ActivitiesBinding.Hosted(
                                LIST,
                                arguments -> implementation.list((Optional) arguments[0],
                                        (Duration) arguments[1], (Async) arguments[2],
                                        (Signature) arguments[3])),
                        new ActivitiesBinding.Hosted(
                                LINE,
                                arguments -> implementation.line((Todo.Line) arguments[0],
                                        (Line) arguments[1]))));
    }
}
