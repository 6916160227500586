package environment.simpledateformatzone;

import dev.perdure.Orchestrator;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The locale is named, the zone is not. */
final class SimpleDateFormatZone implements Job {
    @Override
    public String run(String in) throws Exception {
        return new SimpleDateFormat("HH:mm", Locale.ROOT).format(new Date(0)); // EXPECT DET-ENV-04
    }
}
