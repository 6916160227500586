package goodlambdas.optionalchains;

import dev.perdure.Orchestrator;
import java.util.Optional;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class OptionalChains implements Job {
    @Override
    public String run(String in) throws Exception {
        return Optional.of(in)
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.of("none"))
                .orElseThrow();
    }
}
