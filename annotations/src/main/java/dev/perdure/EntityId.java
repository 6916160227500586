package dev.perdure;

import java.nio.charset.StandardCharsets;

/**
 * Names one entity. Immutable.
 *
 * @param entity the stored name of the entity type
 * @param key which entity of that type; 1 to 200 characters, no control characters and no half
 *     surrogate pairs
 */
public record EntityId(String entity, String key) {

    private static final int MAX_KEY_LENGTH = 200;

    /**
     * @throws IllegalArgumentException if the key is empty, longer than 200 characters has control characters or half a
     *     surrogate pair
     */
    public EntityId {
        if (key.isEmpty()
                || key.length() > MAX_KEY_LENGTH
                || key.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(key)) {
            throw new IllegalArgumentException(("[PERD-311] Key of entity %s has %d characters, a control character or"
                                    + " half a surrogate pair.")
                            .formatted(entity, key.length())
                    + " Use 1 to " + MAX_KEY_LENGTH + " printable characters.");
        }
    }

    /** {@code @entity@key}. */
    @Override
    public String toString() {
        return "@" + entity + "@" + key;
    }
}
