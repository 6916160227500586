package goodthreads.ownexecutor;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Direct {
    private int ran;

    void execute(Runnable task) {
        ran++;
        task.run();
    }

    int ran() {
        return ran;
    }
}

// RUN
/** Runs what it gets at once, on this thread. */
final class OwnExecutor implements Job {
    @Override
    public String run(String in) throws Exception {
        Direct direct = new Direct();
        StringBuilder text = new StringBuilder();
        direct.execute(() -> text.append(in));
        return text.toString() + direct.ran();
    }
}
