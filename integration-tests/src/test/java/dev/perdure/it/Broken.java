package dev.perdure.it;

import dev.perdure.runtime.store.HubStore;
import java.util.List;

/** Stores some of whose calls throw before they do anything. */
final class Broken {
    private Broken() {}

    /** Whether a call throws; throws it. */
    interface Fault {
        void check(String method, List<?> arguments) throws Throwable;
    }

    static HubStore store(HubStore store, Fault fault) {
        return StoreCalls.around(store, (method, arguments, call) -> {
            fault.check(method, arguments);
            return call.proceed();
        });
    }

    /** Reading this instance throws, and so does reading any others together with it. */
    static HubStore damaged(HubStore store, String id) {
        return store(store, (method, arguments) -> {
            if (method.equals("instances") && ((List<?>) arguments.get(1)).contains(id)) {
                throw new IllegalStateException("[PERD-327] " + id + " is damaged.");
            }
        });
    }
}
