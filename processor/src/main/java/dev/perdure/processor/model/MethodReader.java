package dev.perdure.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the durable methods of an interface: the abstract ones, inherited ones included. */
final class MethodReader {
    private final Types types;
    private final Elements elements;
    private final AnnotationReader annotations;
    private final ValueReader values;
    private final ThrownReader thrown;

    MethodReader(Types types, Elements elements, Visibility visibility, AnnotationReader annotations) {
        this.types = types;
        this.elements = elements;
        this.annotations = annotations;
        this.values = new ValueReader(types, elements, visibility);
        this.thrown = new ThrownReader(types, elements, visibility, values);
    }

    /** Its own methods first, then the inherited ones, each in the order of the source. */
    List<MethodModel> read(TypeElement type) {
        List<ExecutableElement> methods = inheritance(type)
                .distinct()
                .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
                .toList();
        return methods.stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT) && !isOfEveryObject(type, method))
                .filter(method -> methods.stream().noneMatch(other -> replaces(type, methods, other, method)))
                .map(method -> read(type, method))
                .toList();
    }

    private Stream<TypeElement> inheritance(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                type.getInterfaces().stream().flatMap(parent -> inheritance((TypeElement) types.asElement(parent))));
    }

    private boolean isOfEveryObject(TypeElement type, ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
                .anyMatch(each -> elements.overrides(method, each, type));
    }

    /**
     * Whether a call of the method is a call of the other: that overrides it, says more of the result, or comes first.
     */
    private boolean replaces(
            TypeElement type, List<ExecutableElement> methods, ExecutableElement other, ExecutableElement method) {
        if (other.equals(method) || !other.getSimpleName().equals(method.getSimpleName())) {
            return false;
        }
        if (elements.overrides(other, method, type)) {
            return true;
        }
        ExecutableType one = memberOf(type, method);
        ExecutableType another = memberOf(type, other);
        if (!types.isSubsignature(one, another) || elements.overrides(method, other, type)) {
            return false;
        }
        boolean same = types.isSameType(one.getReturnType(), another.getReturnType());
        return same
                ? methods.indexOf(other) < methods.indexOf(method)
                : types.isSubtype(another.getReturnType(), one.getReturnType());
    }

    private ExecutableType memberOf(TypeElement type, ExecutableElement method) {
        return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    }

    private MethodModel read(TypeElement type, ExecutableElement method) {
        boolean inherited = !Visibility.around(method).equals(type);
        Site site = Site.of(inherited ? type : method);
        ExecutableType member = memberOf(type, method);
        Optional<? extends AnnotationMirror> activity = AnnotationReader.find(method, "Activity");
        String name = method.getSimpleName().toString();
        List<ParameterModel> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror parameterType = member.getParameterTypes().get(i);
            parameters.add(parameter(inherited ? site : Site.of(parameter), parameter, parameterType));
        }
        return new MethodModel(
                site,
                name,
                annotations.name(activity, name),
                parameters,
                method.isVarArgs(),
                values.read(member.getReturnType()),
                thrown.read(member.getThrownTypes()),
                !method.getTypeParameters().isEmpty(),
                annotations.retries(method, "Activity"),
                annotations.timeouts(method, "Activity"),
                documentation(method));
    }

    private ParameterModel parameter(Site site, VariableElement parameter, TypeMirror type) {
        return new ParameterModel(site, parameter.getSimpleName().toString(), values.read(type));
    }

    /** The components of a record, in order. The compiler knows the place of their fields, not of themselves. */
    List<ParameterModel> components(TypeElement record) {
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .map(field -> parameter(Site.of(field), field, field.asType()))
                .toList();
    }

    /** What the source says about a declaration. */
    Documentation documentation(Element element) {
        String text = Optional.ofNullable(elements.getDocComment(element)).orElse("");
        String aligned = text.lines()
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
        return new Documentation(aligned.strip(), elements.isDeprecated(element));
    }
}
