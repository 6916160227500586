package environment.ziptime;

import dev.perdure.Orchestrator;
import java.util.zip.ZipEntry;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ZipTime implements Job {
    @Override
    public String run(String in) throws Exception {
        ZipEntry entry = new ZipEntry("a");
        entry.setTime(1_000_000_000_000L); // EXPECT DET-ENV-04
        return in + entry.getComment();
    }
}
