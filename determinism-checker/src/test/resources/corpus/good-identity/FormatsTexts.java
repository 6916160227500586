package goodidentity.formatstexts;

import dev.perdure.Orchestrator;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** Has a text that nobody asks for. */
final class Session {
    private final Object lock = new Object();

    String open(String in) {
        return in;
    }

    @Override
    public String toString() {
        return "Session " + lock;
    }
}

// RUN
/** Puts texts, numbers and dates into a text. */
final class FormatsTexts implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(FormatsTexts.class);

    @Override
    public String run(String in) throws Exception {
        String opened = new Session().open(in);
        int count = opened.length();
        LOG.info("opened {} with {}", opened, count);
        LOG.info("opened {}", opened);
        return String.format(Locale.ROOT, "%s-%d on %s", opened, count, LocalDate.EPOCH) + String.valueOf((Object) opened);
    }
}
