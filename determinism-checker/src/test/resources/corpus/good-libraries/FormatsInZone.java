package goodlibraries.formatsinzone;

import dev.perdure.Orchestrator;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.commons.lang3.time.FastDateFormat;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FormatsInZone implements Job {
    @Override
    public String run(String in) throws Exception {
        return FastDateFormat.getInstance("yyyy-MM-dd HH:mm", TimeZone.getTimeZone("UTC"), Locale.ROOT)
                .format(new Date(0));
    }
}
