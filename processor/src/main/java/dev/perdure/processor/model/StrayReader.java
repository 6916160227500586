package dev.perdure.processor.model;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Tells annotations that mean nothing where they stand from those that belong to the type around them. */
public final class StrayReader {
    /** Annotation by annotation, that of the type around it. */
    private static final Map<String, String> AROUND = Map.of(
            "Activity",
            "Activities",
            "ExternalEvents",
            "Orchestrator",
            "Queries",
            "Orchestrator",
            "EntityState",
            "Entity");

    private StrayReader() {}

    /** What is wrong with the place of such an annotation; empty if nothing is, or if it is another annotation. */
    public static Optional<StrayModel> read(Element element, String annotation) {
        return Optional.ofNullable(AROUND.get(annotation))
                .flatMap(around -> where(element, around))
                .map(where -> new StrayModel(
                        Site.of(element), annotation, element.getSimpleName().toString(), where));
    }

    private static Optional<String> where(Element element, String around) {
        String name = element.getSimpleName().toString();
        boolean method = around.equals("Activities");
        if (AnnotationReader.find(Visibility.around(element), around).isEmpty()) {
            return Optional.of(
                    method
                            ? "%s(...), which is not declared in an @Activities interface".formatted(name)
                            : "not nested in one");
        }
        boolean withCode = method && !element.getModifiers().contains(Modifier.ABSTRACT);
        return Optional.of(name + "(...), which runs where it is called").filter(where -> withCode);
    }
}
