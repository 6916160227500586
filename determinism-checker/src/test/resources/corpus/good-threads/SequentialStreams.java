package goodthreads.sequentialstreams;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class SequentialStreams implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + IntStream.rangeClosed(1, 9).sequential().sum()
                + StreamSupport.stream(List.of(1).spliterator(), false).count();
    }
}
