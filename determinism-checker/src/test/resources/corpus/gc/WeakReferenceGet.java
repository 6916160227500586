package gc.weakreferenceget;

import dev.perdure.Orchestrator;
import java.lang.ref.WeakReference;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class WeakReferenceGet implements Job {
    @Override
    public String run(String in) throws Exception {
        WeakReference<Object> reference = new WeakReference<>(new Object());
        return in + (reference.get() == null); // EXPECT DET-GC
    }
}
