package dev.perdure.processor.model;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A place in the user's source where a mistake is shown.
 *
 * @param element the declaration
 * @param annotation the annotation on it, if the mistake is there
 * @param value the value in that annotation, if the mistake is there
 */
public record Site(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {
    /** A declaration. */
    public static Site of(Element element) {
        return new Site(element, Optional.empty(), Optional.empty());
    }
}
