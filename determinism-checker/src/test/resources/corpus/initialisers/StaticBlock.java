package initialisers.staticblock;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StaticBlock implements Job {
    private static final String NODE;

    static {
        NODE = System.getenv("NODE"); // EXPECT DET-ENV-01
    }

    @Override
    public String run(String in) throws Exception {
        return in + NODE;
    }
}
