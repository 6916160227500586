package dev.perdure.processor.model;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A nested interface of external events.
 *
 * @param source the interface
 * @param memberTypes as in {@link Declaration}
 * @param generic whether it has type parameters
 */
public record EventsModel(
        Site site,
        TypeElement source,
        Set<String> memberTypes,
        boolean isInterface,
        boolean generic,
        List<MethodModel> events) {
    /** Its simple name. */
    public String text() {
        return source.getSimpleName().toString();
    }
}
