package goodidentity.throwabletext;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.regex.Pattern;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ThrowableText implements Job {
    @Override
    public String run(String in) throws Exception {
        Exception e = new IllegalStateException(in, new RuntimeException("cause"));
        return e + " " + e.getCause() + new StringJoiner(",").add("a") + Duration.ZERO + Pattern.compile("a+");
    }
}
