package goodstatics.filledbymethod;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FilledByMethod implements Job {
    private static final List<String> FilledByMethodS = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        names.add("a");
        names.add("b");
        return names;
    }

    @Override
    public String run(String in) throws Exception {
        return String.join(",", FilledByMethodS);
    }
}
