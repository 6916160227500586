package dev.perdure.processor.model;

import dev.perdure.processor.model.ThrownModel.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
            Optional<String> hindrance = Optional.of("it is no class")
                    .filter(why -> type.getKind() != TypeKind.ERROR); // the compiler says so
            return new ThrownModel(type, !unchecked, true, 0, hindrance, List.of(), Optional.empty());
        }
        TypeElement element = (TypeElement) declared.asElement();
        Optional<Constructor> constructor = constructor(element);
        Optional<String> hindrance = hindrance(element)
                .or(() -> Optional.of("it has no constructor that its stored properties can be passed to")
                        .filter(why -> constructor.isEmpty()));
        return new ThrownModel(
                type,
                !unchecked,
                visibility.reaches(element),
                depth(type),
                hindrance,
                constructor.map(Constructor::properties).orElse(List.of()),
                constructor.flatMap(Constructor::cause));
    }

    /** How it is rebuilt: from these properties, and null for a cause if the last parameter is one. */
    private record Constructor(List<Property> properties, Optional<TypeMirror> cause) {
        Constructor(Property... properties) {
            this(List.of(properties), Optional.empty());
        }
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

    private Optional<Constructor> constructor(TypeElement element) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(visibility::reaches)
                .sorted(Comparator.comparingInt(
                        constructor -> -constructor.getParameters().size()))
                .toList();
        return Stream.<Function<ExecutableElement, Optional<Constructor>>>of(
                        constructor -> byAccessors(element, constructor),
                        this::byMessage,
                        this::byMessageAndCause,
                        ThrownReader::byNothing)
                .flatMap(way -> constructors.stream().map(way).flatMap(Optional::stream))
                .findFirst();
    }

    /** Every parameter has an accessor of its name. */
    private Optional<Constructor> byAccessors(TypeElement exception, ExecutableElement constructor) {
        List<Property> properties = new ArrayList<>();
        for (VariableElement parameter : constructor.getParameters()) {
            accessor(exception, parameter)
                    .map(accessor -> property(parameter, accessor))
                    .filter(property -> property.type().flaws().isEmpty())
                    .ifPresent(properties::add);
        }
        boolean complete = properties.size() == constructor.getParameters().size();
        boolean hasState = !constructor.getParameters().isEmpty();
        return complete && hasState
                ? Optional.of(new Constructor(properties.toArray(Property[]::new)))
                : Optional.empty();
    }

    /** The only parameter is a String under whatever name, taken for the message. */
    private Optional<Constructor> byMessage(ExecutableElement constructor) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        return parameters.size() == 1 && isText(parameters.get(0))
                ? Optional.of(new Constructor(property(parameters.get(0), "getMessage")))
                : Optional.empty();
    }

    /** A message, and a cause: that is not stored, so it is null in the exception that is rebuilt. */
    private Optional<Constructor> byMessageAndCause(ExecutableElement constructor) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        if (parameters.size() != 2 || !isText(parameters.get(0)) || !isCause(parameters.get(1))) {
            return Optional.empty();
        }
        List<Property> message = List.of(property(parameters.get(0), "getMessage"));
        return Optional.of(
                new Constructor(message, Optional.of(parameters.get(1).asType())));
    }

    /** There is nothing to remember. */
    private static Optional<Constructor> byNothing(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty() ? Optional.of(new Constructor()) : Optional.empty();
    }

    private static boolean isText(VariableElement parameter) {
        return TypeModel.text(parameter.asType()).equals("java.lang.String");
    }

    private boolean isCause(VariableElement parameter) {
        return parameter.asType() instanceof DeclaredType type
                && isA(type, "java.lang.Throwable")
                && visibility.reaches(type.asElement());
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
