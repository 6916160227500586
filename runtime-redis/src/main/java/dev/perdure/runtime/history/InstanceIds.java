package dev.perdure.runtime.history;

import dev.perdure.runtime.Problem;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which ids instances may have. */
public final class InstanceIds {
    private static final int MAX_BYTES = 256;

    private InstanceIds() {}

    /** An id that no instance has. */
    public static String random() {
        return UUID.randomUUID().toString();
    }

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException if no instance may have it
     */
    public static String checked(String id) {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
            throw refused(bytes, "it has half a character, a surrogate without its partner");
        }
        if (bytes == 0 || bytes > MAX_BYTES) {
            throw refused(bytes, "it is empty or too long");
        }
        if (id.startsWith("@")) {
            throw refused(bytes, "'@' marks entities");
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw refused(bytes, "it has control characters");
        }
        return id;
    }

    private static IllegalArgumentException refused(int bytes, String why) {
        return new IllegalArgumentException(Problem.BAD_INSTANCE_ID.message(bytes, why));
    }
}
