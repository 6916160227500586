package reflect.methodofownclass;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class MethodOfOwnClass implements Job {
    String stamp() {
        return "at " + System.nanoTime(); // EXPECT DET-TIME-03
    }

    @Override
    public String run(String in) throws Exception {
        return in + getClass().getDeclaredMethod("stamp").invoke(this);
    }
}
