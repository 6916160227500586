package durable.entityinheritedfield;

import dev.perdure.Orchestrator;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Counting {
    private int count;

    int counted(int more) {
        count += more; // EXPECT DUR-ENTITY-FIELD
        return count;
    }
}

final class TeaStock extends Counting implements Stock {
    @Override
    public boolean reserve(int quantity) {
        return counted(quantity) < 10;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityInheritedField implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
