package reflect.annotationsofcaller;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class AnnotationsOfCaller implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Throwable().getStackTrace()[1].getMethodName(); // EXPECT DET-REFLECT|DET-THREAD-03
    }
}
