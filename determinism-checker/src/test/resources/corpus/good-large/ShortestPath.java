package goodlarge.shortestpath;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Dijkstra over string keys: hash maps for look-ups, a queue with a total order. */
final class ShortestPath implements Job {
    private record Step(String to, int cost) {}

    private final Map<String, List<Step>> edges = new HashMap<>();

    private void edge(String from, String to, int cost) {
        edges.computeIfAbsent(from, key -> new ArrayList<>()).add(new Step(to, cost));
        edges.computeIfAbsent(to, key -> new ArrayList<>()).add(new Step(from, cost));
    }

    @Override
    public String run(String in) throws Exception {
        edge("a", "b", 7);
        edge("a", "c", 3);
        edge("c", "b", 1);
        edge("b", "d", 2);
        Map<String, Integer> distances = new HashMap<>(Map.of("a", 0));
        PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparing(Step::cost).thenComparing(Step::to));
        open.add(new Step("a", 0));
        while (!open.isEmpty()) {
            Step next = open.poll();
            for (Step step : edges.get(next.to())) {
                int cost = next.cost() + step.cost();
                if (cost < distances.getOrDefault(step.to(), Integer.MAX_VALUE)) {
                    distances.put(step.to(), cost);
                    open.add(new Step(step.to(), cost));
                }
            }
        }
        return "d is " + distances.get("d") + " away";
    }
}
