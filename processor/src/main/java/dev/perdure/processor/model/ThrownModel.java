package dev.perdure.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * An exception type that a method declares.
 *
 * @param type the class
 * @param checked whether the compiler makes callers deal with it
 * @param visible whether generated code may name it
 * @param depth the number of its superclasses: a subtype has more than its supertypes
 * @param hindrance why it cannot be rebuilt
 * @param properties what it is rebuilt from, in the order of the constructor's parameters
 * @param cause the type of one more parameter, for the cause, which is not stored
 */
public record ThrownModel(
        TypeMirror type,
        boolean checked,
        boolean visible,
        int depth,
        Optional<String> hindrance,
        List<Property> properties,
        Optional<TypeMirror> cause) {
    /** As the source would name it. */
    public String text() {
        return TypeModel.text(type);
    }

    /**
     * A parameter of the constructor that rebuilds an exception.
     *
     * @param accessor the method that reads it from the exception
     */
    public record Property(String name, TypeModel type, String accessor) {}
}
