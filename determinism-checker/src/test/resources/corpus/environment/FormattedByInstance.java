package environment.formattedbyinstance;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FormattedByInstance implements Job {
    @Override
    public String run(String in) throws Exception {
        return "%.1f".formatted(0.5); // EXPECT DET-ENV-02
    }
}
