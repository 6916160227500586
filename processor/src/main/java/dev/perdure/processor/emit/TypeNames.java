package dev.perdure.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.perdure.processor.model.TypeModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Spells the user's types in one generated file.
 *
 * @param hidden simple names that mean something else there, because the generated class inherits member types: a type
 *     of that name is written in full
 */
record TypeNames(Set<String> hidden) {
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(Api.NULLABLE).build();

    /** As the user wrote it. */
    TypeName of(TypeModel type) {
        return name(type.mirror());
    }

    /** As a type argument: {@code Task<Boolean>}, {@code Task<Void>}. */
    TypeName boxed(TypeModel type) {
        return of(type).box();
    }

    /** As what {@code Object} is cast to. */
    TypeName cast(TypeModel type) {
        return of(type).withoutAnnotations();
    }

    /** A class that has no type arguments. */
    TypeName of(TypeMirror type) {
        return name(type);
    }

    ClassName of(TypeElement type) {
        ClassName name = ClassName.get(type);
        boolean meansAnother = hidden.contains(name.topLevelClassName().simpleName());
        return meansAnother ? ClassName.get("", name.canonicalName()) : name;
    }

    /** The expression of its {@code TypeRef}. */
    CodeBlock reference(TypeModel type) {
        if (type.isVoid()) {
            return CodeBlock.of("$T.VOID", Api.TYPE_REF);
        }
        return type.nullable()
                ? CodeBlock.of("$T.<$T>$L.orNull()", Api.TYPE_REF, cast(type), factory(type.mirror()))
                : CodeBlock.of("$T.$L", Api.TYPE_REF, factory(type.mirror()));
    }

    /**
     * The elements of an array of objects, each cast to its type: {@code (Card) arguments[0], (Money) arguments[1]}.
     */
    CodeBlock casts(List<TypeModel> elements, String array) {
        CodeBlock.Builder casts = CodeBlock.builder();
        for (int i = 0; i < elements.size(); i++) {
            casts.add(i == 0 ? "($T) $N[$L]" : ",$W($T) $N[$L]", cast(elements.get(i)), array, i);
        }
        return casts.build();
    }

    /** Whether one of {@link #casts} is not checked. */
    static boolean castsUnchecked(List<TypeModel> elements) {
        return elements.stream().anyMatch(element -> isGeneric(element.mirror()));
    }

    /** Whether a cast to it is not checked at run time. */
    static boolean isGeneric(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                ? isGeneric(((ArrayType) type).getComponentType())
                : type instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty();
    }

    private CodeBlock factory(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY && isGeneric(type)) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            return CodeBlock.of("array($T.$L)", Api.TYPE_REF, factory(component));
        }
        CodeBlock.Builder factory = CodeBlock.builder().add("of($T.class", raw(type));
        if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> factory.add(", $T.$L", Api.TYPE_REF, factory(argument)));
        }
        return factory.add(")").build();
    }

    private TypeName raw(TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY -> ArrayTypeName.of(raw(((ArrayType) type).getComponentType()));
            case DECLARED -> of((TypeElement) ((DeclaredType) type).asElement());
            default -> TypeName.get(type);
        };
    }

    private TypeName name(TypeMirror type) {
        TypeName name = switch (type.getKind()) {
            case ARRAY -> ArrayTypeName.of(name(((ArrayType) type).getComponentType()));
            case DECLARED -> declared((DeclaredType) type);
            default -> TypeName.get(type);
        };
        return TypeModel.isNullable(type) ? name.annotated(NULLABLE) : name;
    }

    private TypeName declared(DeclaredType type) {
        ClassName raw = of((TypeElement) type.asElement());
        TypeName[] arguments = type.getTypeArguments().stream().map(this::name).toArray(TypeName[]::new);
        return arguments.length == 0 ? raw : ParameterizedTypeName.get(raw, arguments);
    }
}
