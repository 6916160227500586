package gc.cleaneraction;

import dev.perdure.Orchestrator;
import java.lang.ref.Cleaner;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CleanerAction implements Job {
    @Override
    public String run(String in) throws Exception {
        Cleaner cleaner = Cleaner.create(); // EXPECT DET-GC|DET-THREAD-01
        cleaner.register(new Object(), () -> {}); // MAY DET-GC
        return in;
    }
}
