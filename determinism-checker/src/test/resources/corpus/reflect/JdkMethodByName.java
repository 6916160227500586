package reflect.jdkmethodbyname;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class JdkMethodByName implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + System.class.getMethod("nanoTime").invoke(null); // EXPECT DET-TIME-03
    }
}
