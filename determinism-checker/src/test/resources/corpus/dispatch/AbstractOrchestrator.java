package dispatch.abstractorchestrator;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Base implements Job {
    @Override
    public String run(String in) {
        return in + suffix();
    }

    protected String suffix() {
        return "";
    }
}

/** The entry point is inherited, and what it calls is overridden. */
final class AbstractOrchestrator extends Base {
    @Override
    protected String suffix() {
        return "" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}
