package threads.timertask1;

import dev.perdure.Orchestrator;
import java.util.Timer;
import java.util.TimerTask;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TimerTask1 implements Job {
    @Override
    public String run(String in) throws Exception {
        new Timer().schedule(new TimerTask() { // EXPECT DET-THREAD-01
            @Override
            public void run() {}
        }, 1); // MAY DET-THREAD-01
        return in;
    }
}
