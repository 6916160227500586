package goodindy.concatsandswitches;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ConcatsAndSwitches implements Job {
    record Pair(String a, List<Integer> b) {}

    @Override
    public String run(String in) throws Exception {
        String kind = switch (in.length()) {
            case 0 -> "empty";
            case 1, 2 -> "short";
            default -> {
                String text = "long ";
                yield text + in.length();
            }
        };
        return kind + 1 + 'c' + 2.5 + true + null + new Pair(in, List.of(1)) + """
                block of %s
                """.formatted(in);
    }
}
