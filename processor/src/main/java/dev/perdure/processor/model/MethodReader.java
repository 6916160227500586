package dev.perdure.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        List<ExecutableElement> methods = new ArrayList<>();
        collect(type, type, methods);
        return methods.stream().map(method -> read(type, method)).toList();
    }

    private void collect(TypeElement type, TypeElement from, List<ExecutableElement> methods) {
        ElementFilter.methodsIn(from.getEnclosedElements()).stream()
                .filter(method -> isDurable(type, method))
                .filter(method -> methods.stream().noneMatch(other -> sameSignature(type, method, other)))
                .forEach(methods::add);
        from.getInterfaces().forEach(parent -> collect(type, (TypeElement) types.asElement(parent), methods));
    }

    /** Abstract in the annotated type, and no method that every object has. */
    private boolean isDurable(TypeElement type, ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
            return false;
        }
        boolean ofObject =
                ElementFilter.methodsIn(
                                elements.getTypeElement("java.lang.Object").getEnclosedElements())
                        .stream()
                        .filter(each -> each.getModifiers().contains(Modifier.PUBLIC))
                        .anyMatch(each -> elements.overrides(method, each, type));
        boolean implemented = ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .anyMatch(each -> each.isDefault() && elements.overrides(each, method, type));
        return !ofObject && !implemented;
    }

    private boolean sameSignature(TypeElement type, ExecutableElement one, ExecutableElement other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && types.isSubsignature(memberOf(type, one), memberOf(type, other));
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
