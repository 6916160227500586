package identity.lambdaclassname;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LambdaClassName implements Job {
    @Override
    public String run(String in) throws Exception {
        Runnable task = () -> {};
        return task.getClass().getName(); // EXPECT DET-IDENTITY|DET-REFLECT
    }
}
