package durable.entitycounter;

import dev.perdure.Orchestrator;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TeaStock implements Stock {
    private int calls;

    @Override
    public boolean reserve(int quantity) {
        calls++; // ANY DUR-ENTITY-FIELD
        return true;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return calls; // ANY DUR-ENTITY-FIELD
    }
}

final class EntityCounter implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
