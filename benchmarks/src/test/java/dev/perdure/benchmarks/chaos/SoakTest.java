package dev.perdure.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SoakTest {
    @Test
    void growth_isThatOfTheLineNearestToAllLooks() {
        assertEquals(30, Soak.growth(List.of(100L, 110L, 120L, 130L)));
        assertEquals(0, Soak.growth(List.of(100L, 100L, 100L)));
    }

    @Test
    void oneLookThatIsOut_countsForLittle() {
        assertEquals(0, Soak.growth(List.of(100L, 100L, 190L, 100L, 100L)));
        assertEquals(40, Soak.growth(List.of(100L, 100L, 100L, 100L, 150L)));
    }
}
