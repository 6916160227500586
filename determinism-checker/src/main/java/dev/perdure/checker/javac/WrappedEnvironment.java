package dev.perdure.checker.javac;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;

/** Build tools hand processors an environment of their own around the compiler's, which alone leads to the compiler. */
final class WrappedEnvironment {
    private WrappedEnvironment() {}

    /** The innermost environment; the given one if it is not wrapped in a way that is known. */
    static ProcessingEnvironment unwrap(ProcessingEnvironment environment) {
        return wrapped(environment).map(WrappedEnvironment::unwrap).orElse(environment);
    }

    private static Optional<ProcessingEnvironment> wrapped(ProcessingEnvironment environment) {
        if (Proxy.isProxyClass(environment.getClass())) {
            InvocationHandler handler = Proxy.getInvocationHandler(environment);
            return environmentIn(handler).or(() -> unwrapByIntelliJ(environment));
        }
        return environment.getClass().getName().startsWith("com.sun.tools.javac.")
                ? Optional.empty()
                : environmentIn(environment);
    }

    /** Gradle's wrapper keeps it in a private field. */
    private static Optional<ProcessingEnvironment> environmentIn(Object wrapper) {
        return Stream.<Class<?>>iterate(wrapper.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap(field -> read(field, wrapper).stream())
                .findFirst();
    }

    private static Optional<ProcessingEnvironment> read(Field field, Object wrapper) {
        try {
            field.setAccessible(true);
            return field.get(wrapper) instanceof ProcessingEnvironment environment && environment != wrapper
                    ? Optional.of(environment)
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException inaccessible) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessingEnvironment> unwrapByIntelliJ(ProcessingEnvironment environment) {
        try {
            Object unwrapped = Class.forName(
                            "org.jetbrains.jps.javac.APIWrappers",
                            true,
                            environment.getClass().getClassLoader())
                    .getDeclaredMethod("unwrap", Class.class, Object.class)
                    .invoke(null, ProcessingEnvironment.class, environment);
            return unwrapped instanceof ProcessingEnvironment found && found != environment
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException notIntelliJ) {
            return Optional.empty();
        }
    }
}
