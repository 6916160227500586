package statics.listthroughgetter;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Audit {
    private static final List<String> LINES = new ArrayList<>();

    private Audit() {}

    static List<String> lines() {
        return LINES; // ANY DET-STATIC
    }
}

/** The list leaves through a method and is changed outside. */
final class ListThroughGetter implements Job {
    @Override
    public String run(String in) throws Exception {
        Audit.lines().add(in); // ANY DET-STATIC
        return in + Audit.lines().size(); // ANY DET-STATIC
    }
}
