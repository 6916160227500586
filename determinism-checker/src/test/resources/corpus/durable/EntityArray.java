package durable.entityarray;

import dev.perdure.Orchestrator;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TeaStock implements Stock {
    private final int[] shelves = new int[3];

    @Override
    public boolean reserve(int quantity) {
        shelves[quantity % 3]++; // EXPECT DUR-ENTITY-FIELD
        return true;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityArray implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
