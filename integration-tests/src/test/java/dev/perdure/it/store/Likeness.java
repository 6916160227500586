package dev.perdure.it.store;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what two stores say: all must be equal, but times only about the same. */
final class Likeness {
    private static final long TOLERANCE_MILLIS = 2_000;
    private static final int LONGEST_SHOWN = 2_000;

    private final List<String> differences = new ArrayList<>();

    private Likeness() {}

    /** Where the two differ, each with its path. */
    static List<String> differences(Object one, Object other) {
        Likeness likeness = new Likeness();
        likeness.compare("", one, other);
        return likeness.differences;
    }

    private void compare(String path, @Nullable Object one, @Nullable Object other) {
        if (one instanceof Instant time && other instanceof Instant otherTime) {
            compareMillis(path, time.toEpochMilli(), otherTime.toEpochMilli());
        } else if (one instanceof Duration time && other instanceof Duration otherTime) {
            compareMillis(path, time.toMillis(), otherTime.toMillis());
        } else if (one instanceof Record && other != null && one.getClass() == other.getClass()) {
            compareComponents(path, one, other);
        } else if (one instanceof Optional<?> value && other instanceof Optional<?> otherValue) {
            compare(path, value.orElse(null), otherValue.orElse(null));
        } else if (one instanceof List<?> list
                && other instanceof List<?> otherList
                && list.size() == otherList.size()) {
            for (int at = 0; at < list.size(); at++) {
                compare(path + "[" + at + "]", list.get(at), otherList.get(at));
            }
        } else if (one instanceof Map<?, ?> map
                && other instanceof Map<?, ?> otherMap
                && map.keySet().equals(otherMap.keySet())) {
            map.forEach((key, value) -> compare(path + "." + key, value, otherMap.get(key)));
        } else if (one == null ? other != null : !one.equals(other)) {
            differences.add("%s: %s <> %s".formatted(path, shown(one), shown(other)));
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }

    private void compareMillis(String path, long one, long other) {
        if (Math.abs(one - other) > TOLERANCE_MILLIS) {
            differences.add("%s: %d <> %d".formatted(path, one, other));
        }
    }

    private void compareComponents(String path, Object one, Object other) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            compare(path + "." + component.getName(), value(component, one), value(component, other));
        }
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A public record of the store cannot be read.", e);
        }
    }
}
