package libraries.operatingsystem;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.SystemUtils;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class OperatingSystem implements Job {
    @Override
    public String run(String in) throws Exception {
        return SystemUtils.IS_OS_WINDOWS ? in : in.trim(); // EXPECT DET-ENV-01
    }
}
