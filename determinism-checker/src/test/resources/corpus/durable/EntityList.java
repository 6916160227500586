package durable.entitylist;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TeaStock implements Stock { // ANY DUR-ENTITY-FIELD
    private final List<Integer> reserved = new ArrayList<>(); // ANY DUR-ENTITY-FIELD

    @Override
    public boolean reserve(int quantity) {
        return reserved.add(quantity); // ANY DUR-ENTITY-FIELD
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 0;
    }
}

final class EntityList implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
