package statics.countingiteratorconstant;

import dev.perdure.Orchestrator;
import java.util.Iterator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Numbers implements Iterator<Integer> {
    static final Numbers INSTANCE = new Numbers();
    private final int[] last = {0};

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Integer next() {
        return ++last[0]; // ANY DET-STATIC
    }
}

final class CountingIteratorConstant implements Job {
    @Override
    public String run(String in) throws Exception {
        Iterator<Integer> numbers = Numbers.INSTANCE; // ANY DET-STATIC
        return in + numbers.next(); // ANY DET-STATIC
    }
}
