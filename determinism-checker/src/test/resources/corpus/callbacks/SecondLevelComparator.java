package callbacks.secondlevelcomparator;

import dev.perdure.Orchestrator;
import java.util.Comparator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SecondLevelComparator implements Job {
    @Override
    public String run(String in) throws Exception {
        Comparator<String> byLength = Comparator.comparing(String::length);
        Comparator<String> order = byLength.thenComparing((one, other) -> Math.random() > 0.5 ? 1 : -1); // EXPECT DET-RANDOM-01
        return List.of("b", "a").stream().sorted(order.reversed()).findFirst().get();
    }
}
