package order.enumkeysinhashmap;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class EnumKeysInHashMap implements Job {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    @Override
    public String run(String in) throws Exception {
        Map<Day, Integer> hours = new HashMap<>();
        for (Day day : Day.values()) {
            hours.put(day, day.ordinal());
        }
        StringBuilder text = new StringBuilder();
        for (Day day : hours.keySet()) { // EXPECT DET-ORDER
            text.append(day);
        }
        return text.toString();
    }
}
