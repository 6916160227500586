package reflect.codesourceofclass;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CodeSourceOfClass implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + CodeSourceOfClass.class.getProtectionDomain().getCodeSource(); // EXPECT DET-REFLECT|DET-ENV|DET-IO
    }
}
