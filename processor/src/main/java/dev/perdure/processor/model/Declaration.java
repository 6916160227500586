package dev.perdure.processor.model;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * What is the same for every annotated type.
 *
 * @param site the type
 * @param source the type, as the origin of what is generated
 * @param annotation the simple name of the annotation, {@code Orchestrator}
 * @param packageName its package
 * @param flatName what generated names begin with: {@code OuterX} for {@code Outer.X}
 * @param storedName what the annotation says, or the simple name
 * @param isPublic whether it and all types around it are public
 * @param otherKind what it is if it is no interface: {@code a class}
 * @param hindrance why generated code could not name it: {@code private}
 * @param memberTypes the simple names of the types nested in it or in its supertypes: in a class that implements it
 *     they hide imports and types of the package
 * @param platformNames the simple names of types of its package that hide a type of {@code java.lang}
 * @param annotatable whether generated code may carry {@code javax.annotation.processing.Generated}
 */
public record Declaration(
        Site site,
        TypeElement source,
        String annotation,
        String packageName,
        String flatName,
        String storedName,
        boolean isPublic,
        Optional<String> otherKind,
        Optional<String> hindrance,
        Set<String> memberTypes,
        Set<String> platformNames,
        boolean annotatable,
        Documentation documentation) {

    /** As messages name it: {@code Shop.Payments}. */
    public String text() {
        String qualified = source.getQualifiedName().toString();
        return packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
    }
}
