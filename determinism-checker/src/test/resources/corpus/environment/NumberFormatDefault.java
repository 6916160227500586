package environment.numberformatdefault;

import dev.perdure.Orchestrator;
import java.text.NumberFormat;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class NumberFormatDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return NumberFormat.getInstance().format(1234.5); // EXPECT DET-ENV-02
    }
}
