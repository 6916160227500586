package goodorder.hashedintosortedandkeyed;

import dev.perdure.Orchestrator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.JobContext;
import shop.PaymentsProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class HashedIntoSortedAndKeyed implements Job {
    private final PaymentsProxy payments;

    HashedIntoSortedAndKeyed(JobContext ctx) {
        payments = new PaymentsProxy(ctx);
    }

    private enum Size {
        SMALL,
        LARGE
    }

    private record Box(String id, int weight) {}

    @Override
    public String run(String in) throws Exception {
        Map<String, Box> boxes = new HashMap<>();
        for (String id : in.split(",")) {
            boxes.put(id, new Box(id, id.length()));
        }
        Map<Size, Integer> weights = new EnumMap<>(Size.class);
        NavigableMap<Integer, NavigableSet<String>> byWeight = new TreeMap<>();
        Map<String, Integer> lookup = new HashMap<>();
        Set<String> heavy = new HashSet<>();
        BitSet used = new BitSet();
        int[] histogram = new int[10];
        for (Box box : boxes.values()) {
            weights.merge(box.weight() < 3 ? Size.SMALL : Size.LARGE, box.weight(), Integer::sum);
            byWeight.computeIfAbsent(box.weight(), weight -> new TreeSet<>()).add(box.id());
            lookup.put(box.id(), box.weight());
            if (box.weight() > 4) {
                heavy.add(box.id());
            }
            used.set(box.weight());
            histogram[Math.min(9, box.weight())]++;
        }
        boxes.forEach((id, box) -> lookup.computeIfPresent(id, (key, weight) -> weight + 1));
        for (NavigableSet<String> ids : byWeight.values()) {
            for (String id : ids) {
                payments.charge(id);
            }
        }
        for (String id : in.split(",")) {
            if (heavy.contains(id)) {
                payments.quote(id + lookup.get(id));
            }
        }
        boxes.keySet().removeIf(id -> id.startsWith("x"));
        boxes.values().removeIf(box -> box.weight() == 0);
        return weights + Arrays.toString(histogram) + used + byWeight.lastEntry();
    }
}
