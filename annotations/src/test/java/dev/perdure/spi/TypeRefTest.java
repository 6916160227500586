package dev.perdure.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TypeRefTest {
    private static final TypeRef<Map<String, List<Integer>>> NESTED =
            TypeRef.of(Map.class, TypeRef.of(String.class), TypeRef.of(List.class, TypeRef.of(Integer.class)));

    @Test
    void of_isTheTypeThatReflectionGives() throws NoSuchFieldException {
        ParameterizedType declared =
                (ParameterizedType) Declared.class.getDeclaredField("nested").getGenericType();
        ParameterizedType made = (ParameterizedType) NESTED.type();

        assertEquals(declared.getRawType(), made.getRawType());
        assertEquals(declared.getTypeName(), NESTED.toString());
    }

    @Test
    void array_isTheTypeThatReflectionGives() throws NoSuchFieldException {
        GenericArrayType declared =
                (GenericArrayType) Declared.class.getDeclaredField("array").getGenericType();
        TypeRef<List<Integer>[]> made = TypeRef.array(TypeRef.of(List.class, TypeRef.of(Integer.class)));

        assertEquals(declared.getTypeName(), made.toString());
    }

    @Test
    void orNull_keepsTheType() {
        assertEquals(NESTED.type(), NESTED.orNull().type());
    }

    private static final class Declared {
        @SuppressWarnings("unused")
        private Map<String, List<Integer>> nested = Map.of();

        @SuppressWarnings({"unused", "unchecked", "rawtypes"})
        private List<Integer>[] array = new List[0];
    }
}
