package dev.perdure.runtime.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Failures that no user code threw. */
public final class EngineFailures {
    private EngineFailures() {}

    /** The failure that an exception of that type would be. */
    public static Failure of(Class<? extends Exception> type, String message) {
        List<String> types = new ArrayList<>();
        for (Class<?> each = type; each != Throwable.class; each = each.getSuperclass()) {
            types.add(each.getName());
        }
        return new Failure(types, message, "", Optional.empty(), Optional.empty());
    }
}
