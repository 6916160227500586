package order.recordsoverenuminhashset;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A record's hash takes in that of its enum. */
final class RecordsOverEnumInHashSet implements Job {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    record Shift(Day day, int hour) {}

    @Override
    public String run(String in) throws Exception {
        return Stream.of(Day.values()).map(day -> new Shift(day, 8)).collect(Collectors.toCollection(HashSet::new)).toString(); // EXPECT DET-ORDER
    }
}
