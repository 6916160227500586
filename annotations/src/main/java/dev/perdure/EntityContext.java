package dev.perdure;

import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;

/**
 * What an entity may know while one of its operations runs. Valid during that operation and on its thread only.
 * Generated contexts add the entity's state.
 */
public interface EntityContext {
    /** Which entity of its type this is. */
    String key();

    /** The time of the operation. */
    Instant now();

    /** A new UUID. */
    UUID newUuid();

    /** A logger named after the entity. */
    Logger logger();
}
