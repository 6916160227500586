package order.enumsinhashset;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Enum constants hash by identity. */
final class EnumsInHashSet implements Job {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    @Override
    public String run(String in) throws Exception {
        return new HashSet<>(List.of(Day.values())).toString(); // EXPECT DET-ORDER
    }
}
