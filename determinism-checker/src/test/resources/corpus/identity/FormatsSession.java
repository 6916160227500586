package identity.formatssession;

import dev.perdure.Orchestrator;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Session {
    private final Object lock = new Object();

    @Override
    public String toString() {
        return "Session " + lock; // EXPECT DET-IDENTITY-02
    }
}

// RUN
/** One of the arguments has a text that says where something lies. */
final class FormatsSession implements Job {
    @Override
    public String run(String in) throws Exception {
        Object[] kept = {in, new Session()};
        return String.format(Locale.ROOT, "%s in %s", in, kept[1]);
    }
}
