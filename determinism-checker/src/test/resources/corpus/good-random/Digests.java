package goodrandom.digests;

import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Digests implements Job {
    @Override
    public String run(String in) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        CRC32 checksum = new CRC32();
        checksum.update(in.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(in.getBytes(StandardCharsets.UTF_8))) + checksum.getValue();
    }
}
