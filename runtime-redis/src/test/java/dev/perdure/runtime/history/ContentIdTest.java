package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class ContentIdTest {
    @Test
    void of_isTheSameForTheSameParts() {
        assertEquals(ContentId.of("a", "bc"), ContentId.of("a", "bc"));
        assertEquals(32, ContentId.of("ü").length());
    }

    @Test
    void of_keepsPartsApart() {
        assertNotEquals(ContentId.of("a", "bc"), ContentId.of("ab", "c"));
        assertNotEquals(ContentId.of("a"), ContentId.of("a", ""));
        assertNotEquals(ContentId.execution("i", "m"), ContentId.execution("i", "n"));
    }
}
