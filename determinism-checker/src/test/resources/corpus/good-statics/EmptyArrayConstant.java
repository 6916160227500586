package goodstatics.emptyarrayconstant;

import dev.perdure.Orchestrator;
import java.util.Arrays;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** An array without elements cannot change. */
final class EmptyArrayConstant implements Job {
    private static final String[] NONE = new String[0];

    private static String[] upToTwo(String[] parts) {
        String[] found = parts.length == 0 ? NONE : parts.clone();
        clear(found);
        return found;
    }

    private static void clear(String[] parts) {
        for (int i = 2; i < parts.length; i++) {
            parts[i] = "";
        }
    }

    @Override
    public String run(String in) throws Exception {
        return Arrays.toString(upToTwo(in.split(","))) + upToTwo(NONE).length;
    }
}
