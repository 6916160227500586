package dev.perdure.runtime.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RecentTest {
    private final List<String> evicted = new ArrayList<>();
    private final Recent<String> recent = new Recent<>(2, evicted::add);

    @Test
    void put_dropsWhatWasUsedLongestAgo() {
        recent.put("a", "A");
        recent.put("b", "B");
        recent.get("a");

        recent.put("c", "C");

        assertEquals(List.of("B"), evicted);
        assertTrue(recent.contains("a"));
        assertFalse(recent.contains("b"));
    }

    @Test
    void put_inPlaceOfAnEntryDropsThatOneOnly() {
        recent.put("a", "A");
        recent.put("b", "B");

        recent.put("a", "A2");

        assertEquals(List.of("A"), evicted);
        assertEquals("A2", recent.get("a").orElseThrow());
    }

    @Test
    void clear_dropsAll() {
        recent.put("a", "A");
        recent.put("b", "B");

        recent.clear();

        assertEquals(Set.of("A", "B"), Set.copyOf(evicted));
        assertFalse(recent.contains("a"));
    }
}
