package dev.perdure.processor.model;

import dev.perdure.processor.model.ThrownModel.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds out from which of its properties, and by which constructor, a declared exception can be rebuilt. */
final class ThrownReader {
    /** Too little is known of what was thrown to build it again. */
    private static final Set<String> VAGUE =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private final Types types;
    private final Elements elements;
    private final Visibility visibility;
    private final ValueReader values;

    ThrownReader(Types types, Elements elements, Visibility visibility, ValueReader values) {
        this.types = types;
        this.elements = elements;
        this.visibility = visibility;
        this.values = values;
    }

    /** The declared exceptions, subtypes before their supertypes, otherwise in the order declared. */
    List<ThrownModel> read(List<? extends TypeMirror> declared) {
        return declared.stream()
                .map(this::read)
                .sorted(Comparator.comparingInt(ThrownModel::depth).reversed())
                .toList();
    }

    private ThrownModel read(TypeMirror type) {
        boolean unchecked = isA(type, "java.lang.RuntimeException") || isA(type, "java.lang.Error");
        if (!(type instanceof DeclaredType declared) || type.getKind() == TypeKind.ERROR) {
            return new ThrownModel(type, !unchecked, true, 0, Optional.of("it is no class"), List.of());
        }
        TypeElement element = (TypeElement) declared.asElement();
        Optional<List<Property>> properties = properties(element);
        Optional<String> hindrance = hindrance(element)
                .or(() -> Optional.of("no constructor gets along with its accessors")
                        .filter(why -> properties.isEmpty()));
        return new ThrownModel(
                type, !unchecked, visibility.reaches(element), depth(type), hindrance, properties.orElse(List.of()));
    }

    private boolean isA(TypeMirror type, String name) {
        return types.isSubtype(type, elements.getTypeElement(name).asType());
    }

    private int depth(TypeMirror type) {
        List<? extends TypeMirror> supertypes =
                type.getKind() == TypeKind.DECLARED ? types.directSupertypes(type) : List.of();
        return supertypes.isEmpty() ? 0 : 1 + depth(supertypes.get(0));
    }

    private Optional<String> hindrance(TypeElement type) {
        if (!isA(type.asType(), "java.lang.Exception")) {
            return Optional.of("it is no Exception");
        }
        if (VAGUE.contains(type.getQualifiedName().toString())) {
            return Optional.of("it says too little");
        }
        return type.getModifiers().contains(Modifier.ABSTRACT) ? Optional.of("it is abstract") : Optional.empty();
    }

    private Optional<List<Property>> properties(TypeElement element) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(visibility::reaches)
                .sorted(Comparator.comparingInt(
                        constructor -> -constructor.getParameters().size()))
                .toList();
        return Stream.<Optional<List<Property>>>concat(
                        constructors.stream().map(constructor -> byAccessors(element, constructor)),
                        constructors.stream().map(this::byMessage))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every parameter has an accessor of its name. */
    private Optional<List<Property>> byAccessors(TypeElement exception, ExecutableElement constructor) {
        List<Property> properties = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            accessor(exception, parameter)
                    .map(accessor -> property(parameter, accessor))
                    .filter(property -> property.type().flaws().isEmpty())
                    .ifPresent(properties::add);
        }
        boolean complete = properties.size() == constructor.getParameters().size();
        boolean hasState = !constructor.getParameters().isEmpty();
        return complete && hasState ? Optional.of(List.copyOf(properties)) : Optional.empty();
    }

    /** The only parameter is a String under whatever name, taken for the message; or there is nothing to remember. */
    private Optional<List<Property>> byMessage(ExecutableElement constructor) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        if (parameters.isEmpty()) {
            return Optional.of(List.of());
        }
        boolean message = parameters.size() == 1
                && TypeModel.text(parameters.get(0).asType()).equals("java.lang.String");
        return message ? Optional.of(List.of(property(parameters.get(0), "getMessage"))) : Optional.empty();
    }

    private Property property(VariableElement parameter, String accessor) {
        return new Property(parameter.getSimpleName().toString(), values.read(parameter.asType()), accessor);
    }

    private Optional<String> accessor(TypeElement exception, VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        String bean = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return ElementFilter.methodsIn(elements.getAllMembers(exception)).stream()
                .filter(method -> method.getParameters().isEmpty() && isReadable(method))
                .filter(method ->
                        types.isSameType(types.erasure(method.getReturnType()), types.erasure(parameter.asType())))
                .map(method -> method.getSimpleName().toString())
                .filter(method -> method.equals(name) || method.equals(bean))
                .min(Comparator.comparingInt(String::length));
    }

    private boolean isReadable(Element method) {
        boolean inherited = !method.getModifiers().contains(Modifier.PRIVATE);
        return inherited
                && !method.getModifiers().contains(Modifier.STATIC)
                && (method.getModifiers().contains(Modifier.PUBLIC) || visibility.reaches(method));
    }
}
