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
    private final CacheBudget budget = CacheBudget.ofBytes(6);
    private final Recent<String> recent = new Recent<>(budget, String::length, evicted::add);

    @Test
    void put_dropsWhatWasUsedLongestAgo() {
        recent.put("a", "AAA");
        recent.put("b", "BBB");
        recent.get("a");

        recent.put("c", "C");

        assertEquals(List.of("BBB"), evicted);
        assertTrue(recent.contains("a"));
        assertFalse(recent.contains("b"));
    }

    @Test
    void put_keepsWhatIsTooLargeUntilTheNext() {
        recent.put("a", "larger than all");
        assertEquals(List.of(), evicted);

        recent.put("b", "B");

        assertEquals(List.of("larger than all"), evicted);
    }

    @Test
    void put_inPlaceOfAnEntryDropsThatOneOnly() {
        recent.put("a", "AAA");
        recent.put("b", "BBB");

        recent.put("a", "aaa");

        assertEquals(List.of("AAA"), evicted);
        assertEquals("aaa", recent.get("a").orElseThrow());
    }

    @Test
    void weighAgain_countsWhatAnEntryHasGrownBy() {
        List<StringBuilder> dropped = new ArrayList<>();
        Recent<StringBuilder> growing = new Recent<>(CacheBudget.ofBytes(6), StringBuilder::length, dropped::add);
        StringBuilder a = new StringBuilder("A");
        growing.put("a", a);
        growing.put("b", new StringBuilder("BB"));

        a.append("AAAA");
        growing.weighAgain("a");
        growing.trim();

        assertEquals(
                List.of("BB"), dropped.stream().map(StringBuilder::toString).toList());
    }

    @Test
    void budget_isTakenFromWhoUsesMoreThanItsShare() {
        List<String> others = new ArrayList<>();
        Recent<String> other = new Recent<>(budget, String::length, others::add);
        recent.put("a", "AA");
        recent.put("b", "BB");
        recent.put("c", "CC");

        other.put("x", "XX");
        assertEquals(List.of(), others);
        assertEquals(List.of(), evicted);
        recent.trim();

        assertEquals(List.of("AA"), evicted);
        other.close();
        assertEquals(List.of("XX"), others);
        recent.put("d", "DD");
        assertEquals(List.of("AA"), evicted);
    }

    @Test
    void close_dropsAll() {
        recent.put("a", "A");
        recent.put("b", "B");

        recent.close();

        assertEquals(Set.of("A", "B"), Set.copyOf(evicted));
        assertFalse(recent.contains("a"));
    }
}
