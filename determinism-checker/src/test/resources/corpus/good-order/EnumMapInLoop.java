package goodorder.enummapinloop;

import dev.perdure.Orchestrator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class EnumMapInLoop implements Job {
    enum Day {
        MON,
        TUE,
        WED
    }

    @Override
    public String run(String in) throws Exception {
        Map<Day, Integer> hours = new EnumMap<>(Day.class);
        hours.put(Day.WED, 3);
        hours.put(Day.MON, 8);
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Day, Integer> entry : hours.entrySet()) {
            text.append(entry.getKey()).append(entry.getValue());
        }
        return text.toString() + EnumSet.of(Day.TUE, Day.MON);
    }
}
