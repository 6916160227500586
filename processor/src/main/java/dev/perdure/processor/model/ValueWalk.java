package dev.perdure.processor.model;

import dev.perdure.processor.model.TypeModel.Flaw;
import dev.perdure.processor.model.TypeModel.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** One walk through a type and all that it is made of. A record that contains itself is walked once. */
final class ValueWalk {
    private static final Set<String> SCALARS = Set.of(
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.util.UUID");

    private static final Set<String> CONTAINERS = Set.of("java.util.List", "java.util.Optional", "java.util.Set");

    /** Ends the walk through a record like {@code record N<T>(N<List<T>> next)}, whose types never repeat. */
    private static final int MOST_TYPES = 500;

    private final Types types;
    private final Set<Flaw> flaws;
    private final Set<String> walked = new HashSet<>();

    ValueWalk(Types types, Set<Flaw> flaws) {
        this.types = types;
        this.flaws = flaws;
    }

    /** Adds what is wrong with the type. */
    void walk(TypeMirror type, String path) {
        if (type.getKind() == TypeKind.ARRAY) {
            walk(((ArrayType) type).getComponentType(), path);
        } else if (type.getKind() == TypeKind.DECLARED) {
            walkDeclared((DeclaredType) type, path);
        } else if (!type.getKind().isPrimitive()) {
            add(kindOf(type), path, type);
        }
    }

    private static Kind kindOf(TypeMirror type) {
        return switch (type.getKind()) {
            case WILDCARD -> Kind.WILDCARD;
            case TYPEVAR -> Kind.TYPE_VARIABLE;
            case ERROR -> Kind.UNRESOLVED;
            default -> Kind.NOT_A_VALUE;
        };
    }

    private void walkDeclared(DeclaredType type, String path) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        if (isScalar(element)) {
            return;
        }
        if (name.equals("java.lang.Object")) {
            add(Kind.OBJECT, path, type);
        } else if (type.getTypeArguments().size() != element.getTypeParameters().size()) {
            add(Kind.RAW, path, type);
        } else if (isOptional(type) && isOptional(type.getTypeArguments().get(0))) {
            add(Kind.NESTED_OPTIONAL, path, type);
        } else if (CONTAINERS.contains(name)) {
            walk(type.getTypeArguments().get(0), path);
        } else if (name.equals("java.util.Map")) {
            walkKey(type.getTypeArguments().get(0), path);
            walk(type.getTypeArguments().get(1), path);
        } else {
            walkStructure(type, element, path);
        }
    }

    private static boolean isOptional(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals("java.util.Optional");
    }

    private void walkStructure(DeclaredType type, TypeElement element, String path) {
        boolean record = element.getKind() == ElementKind.RECORD;
        boolean sealed = element.getKind() == ElementKind.INTERFACE
                && element.getModifiers().contains(Modifier.SEALED);
        if (!record && !sealed) {
            add(Kind.NOT_A_VALUE, path, type);
        } else if (walked.size() < MOST_TYPES && walked.add(type.toString())) {
            if (record) {
                walkComponents(type, element, path);
            } else {
                element.getPermittedSubclasses().forEach(permitted -> walkPermitted(type, permitted, path));
            }
        }
    }

    private void walkKey(TypeMirror key, String path) {
        boolean scalar = key instanceof DeclaredType declared && isScalar((TypeElement) declared.asElement());
        if (!scalar) {
            add(key.getKind() == TypeKind.DECLARED ? Kind.NOT_A_KEY : kindOf(key), path, key);
        }
    }

    private void walkComponents(DeclaredType type, TypeElement element, String path) {
        String start = path.isEmpty() ? element.getSimpleName().toString() : path;
        for (var component : element.getRecordComponents()) {
            TypeMirror componentType = types.asMemberOf(type, component.getAccessor());
            TypeMirror value = ((ExecutableType) componentType).getReturnType();
            walk(value, start + "." + component.getSimpleName());
        }
    }

    /** A subtype of a sealed interface, its type parameters filled in from the interface's type arguments. */
    private void walkPermitted(DeclaredType sealed, TypeMirror permitted, String path) {
        TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
        TypeMirror[] arguments = element.getTypeParameters().stream()
                .map(parameter -> filledIn(sealed, element, (TypeVariable) parameter.asType()))
                .toArray(TypeMirror[]::new);
        boolean sealable = element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.INTERFACE;
        if (sealable) {
            String start = path.isEmpty() ? element.getSimpleName().toString() : path;
            walk(types.getDeclaredType(element, arguments), start);
        } else {
            add(Kind.NOT_A_VALUE, path, permitted);
        }
    }

    private TypeMirror filledIn(DeclaredType sealed, TypeElement subtype, TypeVariable parameter) {
        for (TypeMirror supertype : types.directSupertypes(subtype.asType())) {
            List<? extends TypeMirror> names = ((DeclaredType) supertype).getTypeArguments();
            if (types.isSameType(types.erasure(supertype), types.erasure(sealed))) {
                for (int i = 0; i < names.size(); i++) {
                    if (types.isSameType(names.get(i), parameter)) {
                        return sealed.getTypeArguments().get(i);
                    }
                }
            }
        }
        return parameter;
    }

    private boolean isScalar(TypeElement element) {
        return element.getKind() == ElementKind.ENUM
                || SCALARS.contains(element.getQualifiedName().toString())
                || isBox(element);
    }

    private boolean isBox(TypeElement element) {
        return List.of(TypeKind.values()).stream()
                .filter(TypeKind::isPrimitive)
                .anyMatch(kind -> types.boxedClass(types.getPrimitiveType(kind)).equals(element));
    }

    private void add(Kind kind, String path, TypeMirror type) {
        flaws.add(new Flaw(kind, path, TypeModel.text(type)));
    }
}
