package dev.perdure.it;

import dev.perdure.runtime.store.HubStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;

/** Stores some of whose calls throw before they do anything. */
final class Broken {
    private Broken() {}

    /** Whether a call throws; throws it. */
    interface Fault {
        void check(Method method, List<?> arguments) throws Throwable;
    }

    static HubStore store(HubStore store, Fault fault) {
        return (HubStore) Proxy.newProxyInstance(
                HubStore.class.getClassLoader(), new Class<?>[] {HubStore.class}, (proxy, method, arguments) -> {
                    fault.check(method, arguments == null ? List.of() : Arrays.asList(arguments));
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Reading this instance throws, and so does reading any others together with it. */
    static HubStore damaged(HubStore store, String id) {
        return store(store, (method, arguments) -> {
            if (method.getName().equals("instances") && ((List<?>) arguments.get(1)).contains(id)) {
                throw new IllegalStateException("[PERD-327] " + id + " is damaged.");
            }
        });
    }
}
