package callbacks.iteratorinloop;

import dev.perdure.Orchestrator;
import java.util.Iterator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Draws implements Iterable<Double> {
    @Override
    public Iterator<Double> iterator() {
        return Stream.generate(Math::random).limit(3).iterator(); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class IteratorInLoop implements Job {
    @Override
    public String run(String in) throws Exception {
        double sum = 0;
        for (double draw : new Draws()) {
            sum += draw;
        }
        return in + sum;
    }
}
