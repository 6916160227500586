package dev.perdure.spi;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A full generic type, with its arguments, as generated code names it. Values are stored by the type that the method
 * declares, never by their own class. Immutable.
 *
 * @param type the class, or a parameterized type or an array made of classes
 * @param nullable whether {@code null} is a value of it
 */
public record TypeRef<T extends @Nullable Object>(Type type, boolean nullable) {
    /** Of methods that return nothing. */
    public static final TypeRef<Void> VOID = new TypeRef<>(void.class, true);

    /**
     * A class, or a generic class with its arguments; {@code T} is what the caller says it is.
     *
     * @param arguments as many as the class has type parameters
     */
    public static <T> TypeRef<T> of(Class<?> raw, TypeRef<?>... arguments) {
        if (arguments.length == 0) {
            return new TypeRef<>(raw, false);
        }
        List<Type> types = Arrays.stream(arguments).<Type>map(TypeRef::type).toList();
        return new TypeRef<>(new Parameterized(raw, types), false);
    }

    /**
     * An array whose elements are of a generic type; other arrays are classes. {@code T} is what the caller says it is.
     */
    public static <T> TypeRef<T> array(TypeRef<?> component) {
        return new TypeRef<>(new GenericArray(component.type()), false);
    }

    /** The same type, of which {@code null} is a value. */
    public TypeRef<@Nullable T> orNull() {
        return new TypeRef<>(type, true);
    }

    /** As Java source names it. */
    @Override
    public String toString() {
        return type.getTypeName();
    }

    /** An array of a generic type. */
    private record GenericArray(Type component) implements GenericArrayType {
        @Override
        public Type getGenericComponentType() {
            return component;
        }

        @Override
        public String getTypeName() {
            return component.getTypeName() + "[]";
        }
    }

    /** A generic class with its arguments. */
    private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }

        @Override
        public String getTypeName() {
            return arguments.stream()
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
        }
    }
}
