package dev.perdure.runtime.history;

import dev.perdure.FailureDetails;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.ThrownType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes exceptions apart to store them, and builds declared ones again. Thread-safe. */
public final class Failures {
    private static final int MAX_TEXT = 8 * 1024;
    private static final int MAX_CAUSES = 8;

    private final PayloadCodec codec;

    /** Properties of exceptions are written by this codec. */
    public Failures(PayloadCodec codec) {
        this.codec = codec;
    }

    /**
     * What is stored of an exception. Never throws, whatever the exception's own methods do.
     *
     * @param declared the exceptions that the method declares, subtypes before their supertypes
     */
    public Failure of(Throwable thrown, List<ThrownType<?>> declared) {
        return of(thrown, declared, MAX_CAUSES);
    }

    /**
     * The exception again, if the method declares its type or a supertype of it. Never loads a class by its name; an
     * exception that cannot be built again is as one that is not declared.
     *
     * @param declared the exceptions that the method declares, subtypes before their supertypes
     */
    public Optional<Exception> rebuild(Failure failure, List<ThrownType<?>> declared) {
        return failure.properties()
                .flatMap(properties -> declared.stream()
                        .filter(type -> failure.types().contains(type.type().getName()))
                        .findFirst()
                        .flatMap(type -> rebuilt(type, properties)));
    }

    private Failure of(Throwable thrown, List<ThrownType<?>> declared, int causes) {
        Optional<Failure> cause = causes == 0
                ? Optional.empty()
                : remote(thrown, causes - 1)
                        .or(() -> asked(thrown::getCause).map(inner -> of(inner, List.of(), causes - 1)));
        return new Failure(types(thrown), message(thrown), stackTrace(thrown), cause, properties(thrown, declared));
    }

    /** What a failed task or instance has failed with, as it was stored: its cause is made of that. */
    private static Optional<Failure> remote(Throwable thrown, int causes) {
        if (thrown instanceof TaskFailedException task) {
            return Optional.ofNullable(task.failure()).map(details -> of(details, causes));
        }
        if (thrown instanceof OrchestrationFailedException orchestration) {
            return Optional.ofNullable(orchestration.failure()).map(details -> of(details, causes));
        }
        return Optional.empty();
    }

    private static Failure of(FailureDetails details, int causes) {
        return new Failure(
                details.types(),
                details.message(),
                details.stackTrace(),
                details.cause().filter(inner -> causes > 0).map(inner -> of(inner, causes - 1)),
                Optional.empty());
    }

    private static List<String> types(Throwable thrown) {
        List<String> types = new ArrayList<>();
        for (Class<?> type = thrown.getClass(); type != null && type != Throwable.class; type = type.getSuperclass()) {
            types.add(type.getName());
        }
        return types.isEmpty() ? List.of(Throwable.class.getName()) : List.copyOf(types);
    }

    private static String message(Throwable thrown) {
        return Shortened.cut(asked(thrown::getMessage).orElse(""), MAX_TEXT);
    }

    private static String stackTrace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (text.length() > MAX_TEXT / 2) {
                break;
            }
            text.append("Suppressed: ").append(suppressed.getClass().getName());
            text.append(": ").append(message(suppressed)).append('\n');
        }
        for (StackTraceElement frame : asked(thrown::getStackTrace).orElse(new StackTraceElement[0])) {
            if (text.length() > MAX_TEXT) {
                break;
            }
            text.append("at ").append(frame).append('\n');
        }
        return Shortened.cut(text.toString(), MAX_TEXT);
    }

    private Optional<Payload> properties(Throwable thrown, List<ThrownType<?>> declared) {
        return declared.stream()
                .filter(type -> type.type().isInstance(thrown))
                .findFirst()
                .flatMap(type -> asked(() -> properties(type, thrown)));
    }

    private <X extends Exception> Payload properties(ThrownType<X> type, Throwable thrown) {
        @Nullable Object[] values = type.read().apply(type.type().cast(thrown));
        return codec.encodeArguments(type.type().getName(), type.properties(), values);
    }

    private Optional<Exception> rebuilt(ThrownType<?> type, Payload properties) {
        return asked(() ->
                type.rebuild().apply(codec.decodeArguments(type.type().getName(), type.properties(), properties)));
    }

    /** What code of the user's says; nothing if it throws. */
    private static <T> Optional<T> asked(Supplier<? extends @Nullable T> code) {
        try {
            return Optional.ofNullable(code.get());
        } catch (RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }
}
