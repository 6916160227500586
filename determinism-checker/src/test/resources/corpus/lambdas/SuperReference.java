package lambdas.superreference;

import dev.perdure.Orchestrator;
import java.util.Optional;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    String stamp() {
        return "" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class SuperReference extends Base implements Job {
    @Override
    String stamp() {
        return "fixed";
    }

    @Override
    public String run(String in) throws Exception {
        return Optional.of(in).map(text -> super.stamp()).get();
    }
}
