package callbacks.equalsinlist;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Key {
    @Override
    public boolean equals(Object other) {
        return Math.random() > 0.5; // EXPECT DET-RANDOM-01
    }

    @Override
    public int hashCode() {
        return 1;
    }
}

final class EqualsInList implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + List.of(new Key()).contains(new Key());
    }
}
