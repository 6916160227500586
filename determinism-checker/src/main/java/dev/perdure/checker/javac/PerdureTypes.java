package dev.perdure.checker.javac;

import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Tells the types in source that need Perdure's processors. */
final class PerdureTypes {
    private static final String ORCHESTRATOR = "dev.perdure.Orchestrator";
    private static final Set<String> MARKERS = Set.of(ORCHESTRATOR, "dev.perdure.Activities", "dev.perdure.Entity");

    private PerdureTypes() {}

    static boolean isMarker(TypeElement annotation) {
        return MARKERS.contains(annotation.getQualifiedName().toString());
    }

    /** Whether the type, or one nested in it, is declared to Perdure or implements an orchestrator. */
    static boolean needsProcessing(TypeElement type) {
        return isAnnotated(type, MARKERS)
                || (type.getKind() != ElementKind.INTERFACE && isOrchestrator(type))
                || ElementFilter.typesIn(type.getEnclosedElements()).stream().anyMatch(PerdureTypes::needsProcessing);
    }

    private static boolean isOrchestrator(TypeElement type) {
        return isAnnotated(type, Set.of(ORCHESTRATOR))
                || Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .filter(DeclaredType.class::isInstance)
                        .map(supertype -> ((DeclaredType) supertype).asElement())
                        .anyMatch(supertype -> isOrchestrator((TypeElement) supertype));
    }

    private static boolean isAnnotated(TypeElement type, Set<String> names) {
        return type.getAnnotationMirrors().stream()
                .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
                .anyMatch(annotation ->
                        names.contains(annotation.getQualifiedName().toString()));
    }
}
