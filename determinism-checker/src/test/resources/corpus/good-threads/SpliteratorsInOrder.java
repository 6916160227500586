package goodthreads.spliteratorsinorder;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SpliteratorsInOrder implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> parts = List.of(in.split(" "));
        long words = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(parts.iterator(), 0), false)
                .count();
        boolean inParallel = false;
        return in
                + words
                + StreamSupport.intStream(IntStream.range(0, 3).spliterator(), inParallel)
                        .sum();
    }
}
