package dev.perdure.processor.model;

import dev.perdure.processor.model.TypeModel.Flaw;
import dev.perdure.processor.model.TypeModel.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Judges types as values: what is copied into history, structurally and through the components of records. */
final class ValueReader {
    private static final List<String> FUTURES = List.of(
            "dev.perdure.Task",
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow.Publisher",
            "kotlin.coroutines.Continuation");

    private final Types types;
    private final Elements elements;
    private final Visibility visibility;

    ValueReader(Types types, Elements elements, Visibility visibility) {
        this.types = types;
        this.elements = elements;
        this.visibility = visibility;
    }

    /** A type that a method, an exception or a state names. */
    TypeModel read(TypeMirror type) {
        return new TypeModel(type, TypeModel.isNullable(type), isDeprecated(type), flaws(type));
    }

    private List<Flaw> flaws(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return List.of();
        }
        if (isFuture(type)) {
            return List.of(new Flaw(Kind.FUTURE, "", TypeModel.text(type)));
        }
        Set<Flaw> flaws = new LinkedHashSet<>();
        new ValueWalk(types, flaws).walk(type, "");
        if (flaws.isEmpty()) {
            addInvisible(type, flaws);
        }
        return List.copyOf(flaws);
    }

    private boolean isDeprecated(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isDeprecated(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && (elements.isDeprecated(declared.asElement())
                        || declared.getTypeArguments().stream().anyMatch(this::isDeprecated));
    }

    private boolean isFuture(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && FUTURES.stream()
                        .map(elements::getTypeElement)
                        .filter(future -> future != null)
                        .anyMatch(future -> types.isAssignable(types.erasure(type), types.erasure(future.asType())));
    }

    private void addInvisible(TypeMirror type, Set<Flaw> flaws) {
        if (type instanceof ArrayType array) {
            addInvisible(array.getComponentType(), flaws);
        }
        if (type instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            if (!visibility.reaches(element)) {
                flaws.add(
                        new Flaw(Kind.INVISIBLE, "", element.getQualifiedName().toString()));
            }
            declared.getTypeArguments().forEach(argument -> addInvisible(argument, flaws));
        }
    }
}
