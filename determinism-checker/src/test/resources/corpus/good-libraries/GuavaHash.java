package goodlibraries.guavahash;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Ints;
import dev.perdure.Orchestrator;
import java.nio.charset.StandardCharsets;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GuavaHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return Hashing.sha256().hashString(in, StandardCharsets.UTF_8) + BaseEncoding.base32().encode(Ints.toByteArray(7));
    }
}
