package goodtime.datefrommillis;

import dev.perdure.Orchestrator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DateFromMillis implements Job {
    @Override
    public String run(String in) throws Exception {
        Date date = new Date(5000);
        return date.getTime() + " " + date.toInstant() + date.before(new Date(6000))
                + Timestamp.from(Instant.EPOCH).getTime();
    }
}
