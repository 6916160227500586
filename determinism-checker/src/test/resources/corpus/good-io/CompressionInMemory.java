package goodio.compressioninmemory;

import dev.perdure.Orchestrator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CompressionInMemory implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(in.getBytes(StandardCharsets.UTF_8));
        }
        try (InflaterInputStream back = new InflaterInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return new String(back.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
