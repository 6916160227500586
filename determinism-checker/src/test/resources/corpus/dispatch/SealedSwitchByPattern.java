package dispatch.sealedswitchbypattern;

import dev.perdure.Orchestrator;
import java.time.LocalDate;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

sealed interface Step permits Pay, Ship {}

record Pay(String card) implements Step {}

record Ship(String to) implements Step {
    String label() {
        return to + LocalDate.now(); // EXPECT DET-TIME-01
    }
}

final class SealedSwitchByPattern implements Job {
    @Override
    public String run(String in) throws Exception {
        Step step = in.isEmpty() ? new Pay(in) : new Ship(in);
        return step instanceof Ship ship ? ship.label() : in;
    }
}
