package dev.perdure.runtime.history;

import dev.perdure.runtime.Problem;
import java.nio.charset.StandardCharsets;

/** Which texts can be ids of instances. */
public final class InstanceIds {
    private static final int MAX_BYTES = 256;

    private InstanceIds() {}

    /**
     * The id itself.
     *
     * @throws IllegalArgumentException if it is none: not 1 to 256 bytes of UTF-8, with control characters, or beginning
     *     with {@code @} as entities do
     */
    public static String checked(String id) {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        boolean allowed = bytes >= 1
                && bytes <= MAX_BYTES
                && !id.startsWith("@")
                && id.chars().noneMatch(Character::isISOControl);
        if (!allowed) {
            String shown = Shortened.value(id).replaceAll("\\p{Cntrl}", "?");
            throw new IllegalArgumentException(Problem.BAD_INSTANCE_ID.message(bytes, shown));
        }
        return id;
    }
}
