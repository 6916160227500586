package durable.entitymapoflists;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TeaStock implements Stock {
    private final Map<String, List<Integer>> shelves = new HashMap<>(Map.of("tea", new ArrayList<>()));

    @Override
    public boolean reserve(int quantity) {
        return keep(shelves.get("tea"), quantity);
    }

    private static boolean keep(List<Integer> shelf, int quantity) {
        return shelf.add(quantity); // EXPECT DUR-ENTITY-FIELD
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityMapOfLists implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
