package goodthreads.volatileandfinal;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class VolatileAndFinal implements Job {
    private volatile int count;

    @Override
    public String run(String in) throws Exception {
        count = in.length();
        return "" + count;
    }
}
