package libraries.guavafiles;

import com.google.common.io.Files;
import dev.perdure.Orchestrator;
import java.io.File;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class GuavaFiles implements Job {
    @Override
    public String run(String in) throws Exception {
        return Files.asCharSource(new File(in), StandardCharsets.UTF_8).read(); // EXPECT DET-IO-01
    }
}
