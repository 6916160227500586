package io.resourcefile;

import dev.perdure.Orchestrator;
import java.io.InputStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** What lies on the class path may be another version where it is replayed. */
final class ResourceFile implements Job {
    @Override
    public String run(String in) throws Exception {
        try (InputStream stream = ResourceFile.class.getResourceAsStream("terms.txt")) { // MAY DET-IO-01|DET-REFLECT
            return in + (stream == null);
        }
    }
}
