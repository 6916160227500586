package identity.formatshash;

import dev.perdure.Orchestrator;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

/** The conversion %h prints a hash. */
// RUN
final class FormatsHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.format(Locale.ROOT, "%h", new Line()); // EXPECT DET-IDENTITY
    }
}
