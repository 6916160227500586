package gc.refersto;

import dev.perdure.Orchestrator;
import java.lang.ref.WeakReference;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class RefersTo implements Job {
    @Override
    public String run(String in) throws Exception {
        WeakReference<Object> reference = new WeakReference<>(new Object());
        return in + reference.refersTo(null); // EXPECT DET-GC-01
    }
}
