package time.clockinhelperconstant;

import dev.perdure.Orchestrator;
import java.time.LocalDateTime;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Build {
    static final String STAMP = "built " + LocalDateTime.now(); // EXPECT DET-TIME-01

    private Build() {}
}

// RUN
final class ClockInHelperConstant implements Job {
    @Override
    public String run(String in) throws Exception {
        return Build.STAMP + in;
    }
}
