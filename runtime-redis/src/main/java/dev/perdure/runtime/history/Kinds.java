package dev.perdure.runtime.history;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of a stored thing. Each is stored under a name of its own in the field {@code type}, which does not change
 * when a class is renamed.
 */
final class Kinds<T> {
    private final Map<String, Kind<? extends T>> byName;
    private final Map<Class<?>, Kind<? extends T>> byType;

    /** These kinds. */
    Kinds(List<Kind<? extends T>> kinds) {
        byName = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
        byType = kinds.stream().collect(Collectors.toMap(Kind::type, Function.identity()));
    }

    /** Writes the name of the kind and the fields of the thing. */
    void write(FieldWriter to, T thing) {
        Kind<? extends T> kind = byType.get(thing.getClass());
        if (kind == null) {
            throw new IllegalStateException(thing.getClass() + " has no name in the storage format.");
        }
        to.text("type", kind.name());
        kind.writeFields(to, thing);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws LaterVersionException if it is of no kind that this version knows
     * @throws RuntimeException if it is incomplete
     */
    T read(FieldReader from) {
        String name = from.text("type");
        Kind<? extends T> kind = byName.get(name);
        if (kind == null) {
            throw new LaterVersionException("type '" + name + "' is unknown to this version");
        }
        return kind.read().apply(from);
    }

    /**
     * One kind.
     *
     * @param name its name in storage
     * @param type its class
     * @param write writes its fields
     * @param read reads them
     */
    record Kind<K>(String name, Class<K> type, BiConsumer<FieldWriter, K> write, Function<FieldReader, K> read) {
        private void writeFields(FieldWriter to, Object thing) {
            write.accept(to, type.cast(thing));
        }
    }
}
