package dev.perdure.runtime.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistorySizeTest {
    private static final long MIB = 1 << 20;

    @Test
    void size_growsByEventsAndByWhatIsWritten() {
        RecordedTurn turn = Samples.turn();
        HistorySize size = HistorySize.EMPTY.with(turn, "12345").with(turn, "123");
        assertEquals(new HistorySize(2L * turn.events().size(), 8), size);
    }

    /** Orchestrators branch on the first of these: changing it would break the replay of what was recorded. */
    @Test
    void limits_areWhatTheContextSays() {
        assertFalse(new HistorySize(5_000, 4 * MIB).isLong());
        assertTrue(new HistorySize(5_001, 0).isLong());
        assertTrue(new HistorySize(0, 4 * MIB + 1).isLong());
        assertFalse(new HistorySize(10_000, 10 * MIB).isAlarming());
        assertTrue(new HistorySize(10_001, 0).isAlarming());
        assertTrue(new HistorySize(0, 10 * MIB + 1).isAlarming());
        assertFalse(new HistorySize(50_000, 50 * MIB).isTooLarge());
        assertTrue(new HistorySize(50_001, 0).isTooLarge());
        assertTrue(new HistorySize(0, 50 * MIB + 1).isTooLarge());
    }
}
