package reflect.methodnamefrominput;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class MethodNameFromInput implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + String.class.getMethod(in).invoke("text"); // WARN DET-REFLECT
    }
}
