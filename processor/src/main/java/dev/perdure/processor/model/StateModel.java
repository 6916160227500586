package dev.perdure.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What an entity stores.
 *
 * @param source the record
 * @param isRecord whether it is a record without type parameters
 * @param isConstructible whether it has a constructor without parameters that generated code may call
 */
public record StateModel(
        Site site, TypeElement source, boolean isRecord, boolean isConstructible, List<ParameterModel> components) {
    /** Its simple name. */
    public String text() {
        return source.getSimpleName().toString();
    }
}
