package dev.perdure.processor.model;

import dev.perdure.processor.model.RetryModel.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads Perdure's annotations from elements, defaults included. */
final class AnnotationReader {
    private final Elements elements;
    private final Visibility visibility;

    AnnotationReader(Elements elements, Visibility visibility) {
        this.elements = elements;
        this.visibility = visibility;
    }

    /** The annotation of module annotations with that simple name. */
    static Optional<? extends AnnotationMirror> find(Element element, String simpleName) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> isNamed(mirror, "dev.perdure." + simpleName))
                .findFirst();
    }

    static boolean isNamed(AnnotationMirror mirror, String qualifiedName) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(qualifiedName);
    }

    /** The {@code name} that the annotation gives, or the fallback. */
    String name(Optional<? extends AnnotationMirror> annotation, String fallback) {
        return annotation
                .map(mirror -> (String) value(mirror, "name").getValue())
                .filter(name -> !name.isEmpty())
                .orElse(fallback);
    }

    /** The {@code retry} that {@code @Activities} or {@code @Activity} gives. */
    List<RetryModel> retries(Element element, String simpleName) {
        return find(element, simpleName).stream()
                .flatMap(mirror -> nested(value(mirror, "retry")))
                .map(mirror -> retry(element, mirror))
                .toList();
    }

    /** The time-outs that {@code @Activities} or {@code @Activity} gives. */
    Optional<TimeoutsModel> timeouts(Element element, String simpleName) {
        return find(element, simpleName)
                .map(mirror -> new TimeoutsModel(
                        value(element, mirror, "timeout"),
                        value(element, mirror, "scheduleToStartTimeout"),
                        value(element, mirror, "scheduleToCloseTimeout"),
                        value(element, mirror, "heartbeatTimeout")));
    }

    private RetryModel retry(Element element, AnnotationMirror retry) {
        Value<List<?>> except = value(element, retry, "except");
        List<TypeMirror> types = except.value().stream()
                .map(each -> (TypeMirror) ((AnnotationValue) each).getValue())
                .toList();
        return new RetryModel(
                new Site(element, Optional.of(retry), Optional.empty()),
                value(element, retry, "maxAttempts"),
                value(element, retry, "firstDelay"),
                value(element, retry, "backoff"),
                value(element, retry, "maxDelay"),
                value(element, retry, "jitter"),
                new Value<>(except.site(), types),
                types.stream()
                        .filter(type -> !isVisible(type))
                        .map(TypeModel::text)
                        .toList());
    }

    private boolean isVisible(TypeMirror type) {
        return !(type instanceof DeclaredType declared) || visibility.reaches(declared.asElement());
    }

    @SuppressWarnings("unchecked") // the caller names the type that the annotation declares
    private <T> Value<T> value(Element element, AnnotationMirror annotation, String name) {
        AnnotationValue value = value(annotation, name);
        boolean written = annotation.getElementValues().containsValue(value);
        Site site = new Site(element, Optional.of(annotation), written ? Optional.of(value) : Optional.empty());
        return new Value<>(site, (T) value.getValue());
    }

    private AnnotationValue value(AnnotationMirror annotation, String name) {
        return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No value " + name + " in " + annotation));
    }

    private static Stream<AnnotationMirror> nested(AnnotationValue value) {
        return value.getValue() instanceof List<?> several
                ? several.stream().map(each -> (AnnotationMirror) ((AnnotationValue) each).getValue())
                : Stream.of((AnnotationMirror) value.getValue());
    }
}
