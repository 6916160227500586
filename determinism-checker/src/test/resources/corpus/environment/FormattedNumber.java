package environment.formattednumber;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FormattedNumber implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.format("%,.2f", 1234.5); // EXPECT DET-ENV-02
    }
}
