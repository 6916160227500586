package goodenvironment.zonegivenlater;

import dev.perdure.Orchestrator;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ZoneGivenLater implements Job {
    @Override
    public String run(String in) throws Exception {
        SimpleDateFormat format = new SimpleDateFormat("HH:mm", Locale.ROOT);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(new Date(0));
    }
}
