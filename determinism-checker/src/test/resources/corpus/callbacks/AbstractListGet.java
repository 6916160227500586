package callbacks.abstractlistget;

import dev.perdure.Orchestrator;
import java.util.AbstractList;
import java.util.ArrayList;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Live extends AbstractList<Long> {
    @Override
    public Long get(int index) {
        return System.nanoTime(); // EXPECT DET-TIME-03
    }

    @Override
    public int size() {
        return 2;
    }
}

// RUN
final class AbstractListGet implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new ArrayList<>(new Live());
    }
}
