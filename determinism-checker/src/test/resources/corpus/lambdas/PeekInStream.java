package lambdas.peekinstream;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class PeekInStream implements Job {
    @Override
    public String run(String in) throws Exception {
        List<String> log = new ArrayList<>();
        long count = Stream.of(in).peek(text -> log.add(text + System.nanoTime())).filter(text -> true).count(); // EXPECT DET-TIME-03
        return count + log.toString();
    }
}
