package gc.queue;

import dev.perdure.Orchestrator;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Queue implements Job {
    @Override
    public String run(String in) throws Exception {
        ReferenceQueue<Object> queue = new ReferenceQueue<>();
        PhantomReference<Object> reference = new PhantomReference<>(new Object(), queue);
        return in + (queue.poll() == reference); // EXPECT DET-GC
    }
}
