package time.zipofnow;

import dev.perdure.Orchestrator;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ZipOfNow implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a")); // EXPECT DET-TIME-01
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
