package statics.fieldupdatercounter;

import dev.perdure.Orchestrator;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class FieldUpdaterCounter implements Job {
    private static final AtomicIntegerFieldUpdater<Cell> COUNT =
            AtomicIntegerFieldUpdater.newUpdater(Cell.class, "count");
    private static final Cell CELL = new Cell();

    private static final class Cell {
        volatile int count;
    }

    @Override
    public String run(String in) throws Exception {
        return in + COUNT.incrementAndGet(CELL); // ANY DET-STATIC
    }
}
