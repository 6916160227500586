package dev.perdure.runtime.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.EntityId;
import org.junit.jupiter.api.Test;

final class EntityIdsTest {
    @Test
    void parse_findsNameAndKeyAgain() {
        for (String key : new String[] {"tea", "a@b", "@", "x y"}) {
            EntityId id = new EntityId("Stock", key);
            assertTrue(EntityIds.isEntity(id.toString()));
            assertEquals(id, EntityIds.parse(id.toString()));
        }
    }

    @Test
    void parse_refusesIdsOfInstances() {
        assertFalse(EntityIds.isEntity("order-42"));
        assertThrows(IllegalArgumentException.class, () -> EntityIds.parse("order-42"));
        assertThrows(IllegalArgumentException.class, () -> EntityIds.parse("@Stock"));
    }
}
