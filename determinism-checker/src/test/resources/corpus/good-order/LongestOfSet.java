package goodorder.longestofset;

import dev.perdure.Orchestrator;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The largest is the largest in any order, also where it is kept beside its measure. */
final class LongestOfSet implements Job {
    @Override
    public String run(String in) throws Exception {
        String longest = "";
        int most = -1;
        for (String name : Set.of("a", "bb", "ccc")) {
            if (name.length() > most) {
                most = name.length();
                longest = name;
            }
        }
        return longest;
    }
}
