package environment.decimalformatdefault;

import dev.perdure.Orchestrator;
import java.text.DecimalFormat;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DecimalFormatDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return new DecimalFormat("0.00").format(0.5); // EXPECT DET-ENV-02
    }
}
