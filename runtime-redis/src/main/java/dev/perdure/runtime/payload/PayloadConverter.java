package dev.perdure.runtime.payload;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns values into JSON and back; given to {@link dev.perdure.runtime.PerdureBuilder#converter}. All processes of a hub
 * use one that reads what the others write. Thread-safe.
 *
 * <p>It must give the same text for the same value each time: what an orchestrator asks for is compared with what it
 * asked for before, as text first. And it must not let what is stored choose a class.
 */
public interface PayloadConverter {
    /**
     * The value as JSON; without line breaks where they mean nothing.
     *
     * @param type as the method or component is declared, with its type arguments
     * @throws RuntimeException if it cannot be written; its message becomes part of a
     *     {@link dev.perdure.PayloadException}
     */
    String toJson(Type type, @Nullable Object value);

    /**
     * The value that this JSON stands for.
     *
     * @throws RuntimeException if it is none of that type; its message becomes part of a
     *     {@link dev.perdure.PayloadException}
     */
    @Nullable
    Object fromJson(Type type, String json);
}
