package goodcallbacks.abstractcollections;

import dev.perdure.Orchestrator;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Range extends AbstractList<Integer> {
    private final int size;

    Range(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return index * index;
    }

    @Override
    public int size() {
        return size;
    }
}

// RUN
final class AbstractCollections implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Range(4) + " " + new Range(3).contains(4) + new ArrayList<>(new Range(2)).hashCode()
                + Collections.max(new Range(5));
    }
}
