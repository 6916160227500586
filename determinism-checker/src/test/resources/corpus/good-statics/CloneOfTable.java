package goodstatics.cloneoftable;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** What is changed is a copy. */
final class CloneOfTable implements Job {
    private static final int[] DEFAULTS = {3, 1, 2};
    private static final List<String> CloneOfTableS = List.of("b", "a");

    @Override
    public String run(String in) throws Exception {
        int[] own = DEFAULTS.clone();
        own[0]++;
        Arrays.sort(own);
        List<String> names = new ArrayList<>(CloneOfTableS);
        names.add(in);
        return Arrays.toString(own) + names;
    }
}
