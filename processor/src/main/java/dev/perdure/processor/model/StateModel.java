package dev.perdure.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What an entity stores.
 *
 * @param source the record
 * @param isRecord whether it is a record without type parameters
 * @param hindrance what is wrong with its constructor without parameters, which generated code calls
 */
public record StateModel(
        Site site, TypeElement source, boolean isRecord, Optional<String> hindrance, List<ParameterModel> components) {
    /** Its simple name. */
    public String text() {
        return source.getSimpleName().toString();
    }
}
