package goodio.zipwithtimes;

import dev.perdure.Orchestrator;
import java.io.ByteArrayOutputStream;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ZipWithTimes implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a");
            entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
            zip.putNextEntry(entry);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
