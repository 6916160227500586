package gooddispatch.sealedsteps;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

sealed interface Step permits Pay, Ship {
    String describe();
}

record Pay(long cents) implements Step {
    @Override
    public String describe() {
        return "pay " + cents;
    }
}

record Ship(String to) implements Step {
    @Override
    public String describe() {
        return "ship to " + to;
    }
}

// RUN
final class SealedSteps implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        for (Step step : List.of(new Pay(5), new Ship(in))) {
            text.append(step.describe());
            if (step instanceof Pay pay && pay.cents() > 3) {
                text.append('!');
            }
        }
        return text.toString();
    }
}
