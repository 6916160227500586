package goodorder.enumkeyslookedup;

import dev.perdure.Orchestrator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class EnumKeysLookedUp implements Job {
    enum Day {
        MON,
        TUE,
        WED
    }

    @Override
    public String run(String in) throws Exception {
        Map<Day, String> names = new HashMap<>();
        for (Day day : Day.values()) {
            names.put(day, day.name().toLowerCase(Locale.ROOT));
        }
        StringBuilder text = new StringBuilder();
        for (Day day : Day.values()) {
            text.append(names.get(day));
        }
        return text.toString();
    }
}
