package random.securerandombytes;

import dev.perdure.Orchestrator;
import java.security.SecureRandom;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SecureRandomBytes implements Job {
    @Override
    public String run(String in) throws Exception {
        byte[] salt = new byte[8];
        new SecureRandom().nextBytes(salt); // EXPECT DET-RANDOM-01
        return in + salt[0];
    }
}
