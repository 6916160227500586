package durable.entitystaticcount;

import dev.perdure.Orchestrator;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TeaStock implements Stock {
    private static int reserved;

    @Override
    public boolean reserve(int quantity) {
        reserved += quantity; // EXPECT DUR-ENTITY-FIELD
        return reserved < 10;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityStaticCount implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
