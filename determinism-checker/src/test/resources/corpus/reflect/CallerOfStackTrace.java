package reflect.callerofstacktrace;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CallerOfStackTrace implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Throwable().getStackTrace()[1].getMethodName(); // EXPECT DET-REFLECT|DET-THREAD-03
    }
}
