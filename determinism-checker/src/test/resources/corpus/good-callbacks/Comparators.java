package goodcallbacks.comparators;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Comparators implements Job {
    record Item(String sku, int price) implements Comparable<Item> {
        @Override
        public int compareTo(Item other) {
            return Integer.compare(price, other.price);
        }
    }

    @Override
    public String run(String in) throws Exception {
        List<Item> items = new ArrayList<>(List.of(new Item("b", 2), new Item("a", 2), new Item("c", 1)));
        items.sort(Comparator.<Item>naturalOrder().thenComparing(Item::sku));
        PriorityQueue<Item> queue =
                new PriorityQueue<>(Comparator.comparing(Item::sku).reversed());
        queue.addAll(items);
        return items + " " + queue.poll() + Collections.min(items) + new TreeSet<>(items).size();
    }
}
