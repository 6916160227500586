package initialisers.threadlocalinitialvalue;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ThreadLocalInitialValue implements Job {
    private static final ThreadLocal<Long> STARTED = ThreadLocal.withInitial(System::nanoTime); // EXPECT DET-TIME-03

    @Override
    public String run(String in) throws Exception {
        return in + STARTED.get(); // EXPECT DET-THREAD-03
    }
}
