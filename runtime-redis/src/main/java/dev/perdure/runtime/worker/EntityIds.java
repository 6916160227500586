package dev.perdure.runtime.worker;

import dev.perdure.EntityId;

/** Entities among the receivers of a partition: their ids begin with {@code @}, which those of instances may not. */
final class EntityIds {
    private EntityIds() {}

    static boolean isEntity(String receiver) {
        return receiver.startsWith("@");
    }

    /**
     * Takes {@code @entity@key} apart; the key may contain {@code @}, the name of an entity type does not.
     *
     * @throws IllegalArgumentException if it is no id of an entity
     */
    static EntityId parse(String receiver) {
        int separator = receiver.indexOf('@', 1);
        if (!isEntity(receiver) || separator < 0) {
            throw new IllegalArgumentException("'" + receiver + "' is no id of an entity.");
        }
        return new EntityId(receiver.substring(1, separator), receiver.substring(separator + 1));
    }
}
