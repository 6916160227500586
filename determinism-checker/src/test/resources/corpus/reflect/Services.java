package reflect.services;

import dev.perdure.Orchestrator;
import java.util.ServiceLoader;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** What the loader finds depends on the class path of the process. */
final class Services implements Job {
    @Override
    public String run(String in) throws Exception {
        int count = 0;
        for (Runnable service : ServiceLoader.load(Runnable.class)) { // EXPECT DET-REFLECT
            count += service.hashCode() == 0 ? 0 : 1; // MAY DET-IDENTITY
        }
        return in + count;
    }
}
