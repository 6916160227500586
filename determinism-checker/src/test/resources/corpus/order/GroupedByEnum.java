package order.groupedbyenum;

import dev.perdure.Orchestrator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GroupedByEnum implements Job {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    @Override
    public String run(String in) throws Exception {
        return Stream.of(Day.values()).collect(Collectors.groupingBy(day -> day)).toString(); // EXPECT DET-ORDER
    }
}
