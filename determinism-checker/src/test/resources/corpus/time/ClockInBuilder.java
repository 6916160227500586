package time.clockinbuilder;

import dev.perdure.Orchestrator;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Letter {
    private final StringBuilder text = new StringBuilder();

    static Letter to(String name) {
        Letter letter = new Letter();
        letter.text.append("Dear ").append(name);
        return letter;
    }

    Letter dated() {
        text.append(OffsetDateTime.now(ZoneOffset.UTC)); // EXPECT DET-TIME-01
        return this;
    }

    String build() {
        return text.toString();
    }
}

/** Inside a builder that looks pure. */
// RUN
final class ClockInBuilder implements Job {
    @Override
    public String run(String in) throws Exception {
        return Letter.to(in).dated().build();
    }
}
