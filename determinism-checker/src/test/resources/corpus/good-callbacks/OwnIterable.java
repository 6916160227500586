package goodcallbacks.owniterable;

import dev.perdure.Orchestrator;
import java.util.Iterator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Range(int from, int to) implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int next = from;

            @Override
            public boolean hasNext() {
                return next < to;
            }

            @Override
            public Integer next() {
                return next++;
            }
        };
    }
}

// RUN
final class OwnIterable implements Job {
    @Override
    public String run(String in) throws Exception {
        int sum = 0;
        for (int number : new Range(1, 5)) {
            sum += number;
        }
        return in + sum;
    }
}
