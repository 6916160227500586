package dev.perdure.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A nested interface of an orchestrator: of external events, or of queries.
 *
 * @param source the interface
 * @param memberTypes as in {@link Declaration}
 * @param hindrance as in {@link Declaration}
 */
public record NestedModel(
        Site site,
        TypeElement source,
        Set<String> memberTypes,
        boolean isInterface,
        Optional<String> hindrance,
        List<MethodModel> methods) {
    /** Its simple name. */
    public String text() {
        return source.getSimpleName().toString();
    }
}
