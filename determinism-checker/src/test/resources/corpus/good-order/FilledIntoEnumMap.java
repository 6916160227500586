package goodorder.filledintoenummap;

import dev.perdure.Orchestrator;
import java.util.EnumMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FilledIntoEnumMap implements Job {
    enum Day {
        MON,
        TUE,
        WED
    }

    @Override
    public String run(String in) throws Exception {
        Map<Day, Integer> hours = new EnumMap<>(Day.class);
        for (Map.Entry<Day, Integer> entry :
                Map.of(Day.TUE, 8, Day.MON, 4, Day.WED, 1).entrySet()) {
            hours.put(entry.getKey(), entry.getValue());
        }
        return hours.toString();
    }
}
