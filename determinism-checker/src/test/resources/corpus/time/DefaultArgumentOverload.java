package time.defaultargumentoverload;

import dev.perdure.Orchestrator;
import java.time.Instant;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Offer {
    private Offer() {}

    static String until(String in) {
        return until(in, Instant.now()); // EXPECT DET-TIME-01
    }

    static String until(String in, Instant start) {
        return in + start.plusSeconds(60);
    }
}

/** The overload without a time takes the clock's. */
// RUN
final class DefaultArgumentOverload implements Job {
    @Override
    public String run(String in) throws Exception {
        return Offer.until(in);
    }
}
