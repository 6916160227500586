package goodenvironment.hexadecimal;

import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Hexadecimal implements Job {
    @Override
    public String run(String in) throws Exception {
        byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(bytes) + Base64.getEncoder().encodeToString(bytes);
    }
}
