package callbacks.spliteratorofonesown;

import dev.perdure.Orchestrator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Ticks implements Spliterator<Long> {
    private int left = 2;

    @Override
    public boolean tryAdvance(Consumer<? super Long> action) {
        action.accept(System.nanoTime()); // EXPECT DET-TIME-03
        return --left > 0;
    }

    @Override
    public Spliterator<Long> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return left;
    }

    @Override
    public int characteristics() {
        return ORDERED;
    }
}

// RUN
final class SpliteratorOfOnesOwn implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + StreamSupport.stream(new Ticks(), false).toList();
    }
}
