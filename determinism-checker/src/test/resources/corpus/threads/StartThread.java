package threads.startthread;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class StartThread implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> results = new ArrayList<>();
        Thread thread = new Thread(() -> results.add(in));
        thread.start(); // EXPECT DET-THREAD-01
        thread.join(); // EXPECT DET-THREAD-02
        return results.toString();
    }
}
