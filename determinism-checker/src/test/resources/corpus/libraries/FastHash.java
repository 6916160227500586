package libraries.fasthash;

import com.google.common.hash.Hashing;
import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FastHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return Hashing.goodFastHash(32).hashString(in, StandardCharsets.UTF_8).toString(); // EXPECT DET-RANDOM-01
    }
}
