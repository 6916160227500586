package reflect.namefrominput;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class NameFromInput implements Job {
    @Override
    public String run(String in) throws Exception {
        return Class.forName(in).getSimpleName(); // WARN DET-REFLECT
    }
}
