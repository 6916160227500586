package gooddurable.eventloop;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import shop.JobContext;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class EventLoop implements Job {
    private final JobContext ctx;

    EventLoop(JobContext ctx) {
        this.ctx = ctx;
    }

    @Override
    public String run(String in) throws Exception {
        List<String> received = new ArrayList<>();
        String next = ctx.events().approved().await();
        while (!next.equals("end")) {
            received.add(next);
            next = ctx.events().approved().await();
        }
        return received.toString();
    }
}
