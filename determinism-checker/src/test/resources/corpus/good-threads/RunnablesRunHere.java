package goodthreads.runnablesrunhere;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RunnablesRunHere implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Runnable> tasks = new ArrayList<>();
        StringBuilder text = new StringBuilder(in);
        tasks.add(() -> text.append("a"));
        tasks.add(() -> text.append("b"));
        tasks.forEach(Runnable::run);
        return text.toString();
    }
}
