package random.generatedkeys;

import dev.perdure.Orchestrator;
import java.security.KeyPairGenerator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class GeneratedKeys implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic(); // EXPECT DET-RANDOM-03
    }
}
