package identity.formatsdefaulttostring;

import dev.perdure.Orchestrator;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class FormatsDefaultToString implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.format(Locale.ROOT, "%s of %s", in, new Line()); // EXPECT DET-IDENTITY
    }
}
