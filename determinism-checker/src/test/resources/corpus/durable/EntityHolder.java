package durable.entityholder;

import dev.perdure.Orchestrator;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Shelf {
    private int taken;

    boolean take(int quantity) {
        taken += quantity; // EXPECT DUR-ENTITY-FIELD
        return taken < 10;
    }
}

final class TeaStock implements Stock {
    private final Shelf shelf = new Shelf();

    @Override
    public boolean reserve(int quantity) {
        return shelf.take(quantity);
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityHolder implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
