package dev.perdure.processor.model;

import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The type of a parameter, a result, a payload or a component.
 *
 * @param mirror the type as declared, type arguments of inherited methods filled in
 * @param nullable whether it carries JSpecify's {@code Nullable}
 * @param deprecated whether it names a deprecated type
 * @param flaws why values of this type cannot be stored; empty if they can
 */
public record TypeModel(TypeMirror mirror, boolean nullable, boolean deprecated, List<Flaw> flaws) {
    /** Whether this is the result of a method that returns nothing. */
    public boolean isVoid() {
        return mirror.getKind() == TypeKind.VOID;
    }

    /** Whether a type, or an argument of it, carries JSpecify's {@code Nullable}. */
    public static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> AnnotationReader.isNamed(mirror, "org.jspecify.annotations.Nullable"));
    }

    /** As the source would name it, without annotations. */
    public String text() {
        return text(mirror);
    }

    static String text(TypeMirror type) {
        return type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))?\\s*", "").replace(",", ", ");
    }

    /**
     * Why a type cannot be stored.
     *
     * @param path the record component where it was found, {@code Order.customer.photo}; empty if it is the type itself
     * @param type the offending type
     */
    public record Flaw(Kind kind, String path, String type) {}

    /** What can be wrong with a type. */
    public enum Kind {
        /** No value: it cannot be copied. */
        NOT_A_VALUE,
        /** An {@code Optional} in an {@code Optional}: an empty one inside would come back as an empty one outside. */
        NESTED_OPTIONAL,
        /** A key of a map that is no scalar. */
        NOT_A_KEY,
        /** A wildcard. */
        WILDCARD,
        /** A type variable. */
        TYPE_VARIABLE,
        /** A generic class without its arguments. */
        RAW,
        /** {@code Object}. */
        OBJECT,
        /** A {@code Task} or a {@code Future}: an answer that is still to come. */
        FUTURE,
        /** Private, or of another package. */
        INVISIBLE,
        /** Does not exist, or another processor has yet to generate it. */
        UNRESOLVED
    }
}
