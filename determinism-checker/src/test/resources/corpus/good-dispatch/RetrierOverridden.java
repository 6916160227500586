package gooddispatch.retrieroverridden;

import acme.Retrier;
import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Eager extends Retrier {
    Eager() {
        super(2);
    }

    @Override
    protected void between(int attempt) {}
}

// RUN
/** The library's class waits between attempts, but for this override. */
final class RetrierOverridden implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Eager().call(() -> in);
    }
}
