package time.constructorreferencetodate;

import dev.perdure.Orchestrator;
import java.util.Date;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ConstructorReferenceToDate implements Job {
    @Override
    public String run(String in) throws Exception {
        Supplier<Date> date = Date::new; // EXPECT DET-TIME-01
        return in + date.get().getTime();
    }
}
