package dispatch.receiverfromoptional;

import dev.perdure.Orchestrator;
import java.util.Optional;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamped {
    String of(String in) {
        return in + System.currentTimeMillis(); // EXPECT DET-TIME-01
    }
}

// RUN
final class ReceiverFromOptional implements Job {
    @Override
    public String run(String in) throws Exception {
        return Optional.of(new Stamped()).map(stamped -> stamped.of(in)).orElse(in);
    }
}
