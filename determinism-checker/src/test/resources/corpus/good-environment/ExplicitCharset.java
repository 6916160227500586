package goodenvironment.explicitcharset;

import dev.perdure.Orchestrator;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ExplicitCharset implements Job {
    @Override
    public String run(String in) throws Exception {
        byte[] bytes = "ü".getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8)
                + bytes.length
                + URLEncoder.encode("ü", StandardCharsets.UTF_8)
                + new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8).read();
    }
}
