package dev.perdure.it.sim;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** Copies of records with other values. */
final class Altered {
    private Altered() {}

    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R original, Map<String, Object> others) {
        try {
            RecordComponent[] components = original.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object present = components[i].getAccessor().invoke(original);
                values[i] = others.getOrDefault(components[i].getName(), present);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
