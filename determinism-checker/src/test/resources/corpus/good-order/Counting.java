package goodorder.counting;

import dev.perdure.Orchestrator;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Counting implements Job {
    @Override
    public String run(String in) throws Exception {
        Map<String, Long> counts =
                Stream.of("a", "b", "a").collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long most = counts.values().stream().max(Comparator.naturalOrder()).orElse(0L);
        return total + " " + most + counts.get("a");
    }
}
