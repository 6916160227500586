package reflect.methodofobjectsclass;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Stamper {
    public String stamp() {
        return "at " + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class MethodOfObjectsClass implements Job {
    @Override
    public String run(String in) throws Exception {
        Object stamper = new Stamper();
        return in + stamper.getClass().getDeclaredMethod("stamp").invoke(stamper);
    }
}
