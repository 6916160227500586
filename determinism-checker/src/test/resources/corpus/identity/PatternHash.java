package identity.patternhash;

import dev.perdure.Orchestrator;
import java.util.Objects;
import java.util.regex.Pattern;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class PatternHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Objects.hash(Pattern.compile("a*"), in); // EXPECT DET-IDENTITY
    }
}
