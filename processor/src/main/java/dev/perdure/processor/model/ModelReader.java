package dev.perdure.processor.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads annotated types. With the readers it uses, the only code that looks at elements. */
public final class ModelReader {
    private final Types types;
    private final Elements elements;

    /** Reads what that compilation knows. */
    public ModelReader(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
    }

    /** The model of a type that carries the annotation with that simple name. */
    public ServiceModel read(TypeElement type, String annotation) {
        Visibility visibility = new Visibility(elements, elements.getPackageOf(type));
        AnnotationReader annotations = new AnnotationReader(elements, visibility);
        MethodReader methods = new MethodReader(types, elements, visibility, annotations);
        Optional<? extends AnnotationMirror> mirror = AnnotationReader.find(type, annotation);
        String storedName = annotations.name(mirror, type.getSimpleName().toString());
        Declaration declaration = declaration(type, annotation, storedName, methods.documentation(type));
        return switch (annotation) {
            case "Orchestrator" ->
                new ServiceModel.Orchestrator(
                        declaration,
                        methods.read(type),
                        nested(type, "ExternalEvents")
                                .map(each -> members(each, methods))
                                .toList(),
                        nested(type, "Queries")
                                .map(each -> members(each, methods))
                                .toList());
            case "Activities" ->
                new ServiceModel.Activities(
                        declaration,
                        methods.read(type),
                        annotations.retries(type, annotation).stream().findFirst(),
                        annotations.timeouts(type, annotation).orElseThrow());
            case "Entity" ->
                new ServiceModel.Entity(
                        declaration,
                        methods.read(type),
                        nested(type, "EntityState")
                                .map(each -> state(each, methods))
                                .toList());
            default -> throw new IllegalArgumentException(annotation);
        };
    }

    private Declaration declaration(
            TypeElement type, String annotation, String storedName, Documentation documentation) {
        PackageElement home = elements.getPackageOf(type);
        String packageName = home.getQualifiedName().toString();
        String qualified = type.getQualifiedName().toString();
        String flat = packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
        return new Declaration(
                Site.of(type),
                type,
                annotation,
                packageName,
                flat.replace(".", ""),
                storedName,
                Visibility.withTypesAround(type)
                        .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)),
                Optional.of(type.getKind())
                        .filter(kind -> kind != ElementKind.INTERFACE)
                        .map(ModelReader::withArticle),
                hindrance(type, home),
                memberTypes(type),
                platformNames(home),
                elements.getTypeElement(elements.getModuleOf(type), "javax.annotation.processing.Generated") != null,
                documentation);
    }

    static String withArticle(ElementKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return ("aeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    private static Optional<String> hindrance(TypeElement type, PackageElement home) {
        if (Visibility.withTypesAround(type)
                .anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))) {
            return Optional.of("private");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of("generic");
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return Optional.of("sealed");
        }
        return home.isUnnamed() ? Optional.of("in the unnamed package") : Optional.empty();
    }

    private Set<String> memberTypes(TypeElement type) {
        return ElementFilter.typesIn(elements.getAllMembers(type)).stream()
                .map(each -> each.getSimpleName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> platformNames(PackageElement home) {
        return home.getEnclosedElements().stream()
                .map(each -> each.getSimpleName().toString())
                .filter(name -> elements.getTypeElement("java.lang." + name) != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<TypeElement> nested(TypeElement type, String annotation) {
        return ElementFilter.typesIn(type.getEnclosedElements()).stream()
                .filter(each -> AnnotationReader.find(each, annotation).isPresent());
    }

    private NestedModel members(TypeElement type, MethodReader methods) {
        return new NestedModel(
                Site.of(type),
                type,
                memberTypes(type),
                type.getKind() == ElementKind.INTERFACE,
                hindrance(type, elements.getPackageOf(type)),
                methods.read(type));
    }

    private static StateModel state(TypeElement type, MethodReader methods) {
        boolean record =
                type.getKind() == ElementKind.RECORD && type.getTypeParameters().isEmpty();
        return new StateModel(Site.of(type), type, record, stateHindrance(type), methods.components(type));
    }

    private static Optional<String> stateHindrance(TypeElement state) {
        return ElementFilter.constructorsIn(state.getEnclosedElements()).stream()
                .filter(each -> each.getParameters().isEmpty())
                .findFirst()
                .map(each -> Optional.of("has a private constructor without parameters, which cannot be called")
                        .filter(why -> each.getModifiers().contains(Modifier.PRIVATE)))
                .orElse(Optional.of("has no constructor without parameters"));
    }
}
