package goodorder.sharedhelperofbuilders;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The helper also appends to a text outside of the loop, but not from there. */
final class SharedHelperOfBuilders implements Job {
    private static int add(StringBuilder text, String name) {
        text.append(name);
        return text.length();
    }

    @Override
    public String run(String in) throws Exception {
        StringBuilder outer = new StringBuilder();
        add(outer, in);
        int length = 0;
        for (String name : Set.of("a", "b", "c", "d")) {
            length += add(new StringBuilder(), name);
        }
        return outer.toString() + length;
    }
}
