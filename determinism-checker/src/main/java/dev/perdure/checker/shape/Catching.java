package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ControlFlow.Handler;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an exception of a type may go.
 *
 * @param handlers those that may catch it
 * @param escapes whether it may leave the method
 */
record Catching(List<Handler> handlers, boolean escapes) {
    static final String ANYTHING = "java/lang/Throwable";

    static Catching of(String type, List<Handler> around, TypeHierarchy types) {
        List<Handler> handlers = new ArrayList<>();
        for (Handler handler : around) {
            String caught = handler.type().orElse(ANYTHING);
            if (types.isSubtype(type, caught) || caught.equals(ANYTHING)) {
                handlers.add(handler);
                return new Catching(List.copyOf(handlers), false);
            }
            if (types.isSubtype(caught, type)) {
                handlers.add(handler);
            }
        }
        return new Catching(List.copyOf(handlers), true);
    }
}
