package dev.perdure.it;

import dev.perdure.runtime.store.HubStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores between whose calls a test stands. */
public final class StoreCalls {
    private StoreCalls() {}

    /** What is done in place of a call of the store or of one of its ports. */
    public interface Around {
        @Nullable
        Object call(String method, List<?> arguments, Call call) throws Throwable;
    }

    /** The call itself. */
    public interface Call {
        @Nullable
        Object proceed() throws Throwable;
    }

    public static HubStore around(HubStore store, Around around) {
        return around(HubStore.class, store, around);
    }

    private static <T> T around(Class<T> port, T store, Around around) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> isPort(method)
                        ? aroundPort(method, store, around)
                        : around.call(method.getName(), list(arguments), () -> invoke(method, store, arguments))));
    }

    private static List<?> list(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? List.of() : Arrays.asList(arguments);
    }

    private static boolean isPort(Method method) {
        return method.getReturnType().getPackage() == HubStore.class.getPackage()
                && method.getDeclaringClass() == HubStore.class;
    }

    @SuppressWarnings("unchecked")
    private static Object aroundPort(Method method, Object store, Around around) throws ReflectiveOperationException {
        return around((Class<Object>) method.getReturnType(), method.invoke(store), around);
    }

    private static @Nullable Object invoke(Method method, Object store, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
