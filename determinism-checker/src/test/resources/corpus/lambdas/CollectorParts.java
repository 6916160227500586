package lambdas.collectorparts;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.util.stream.Collector;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class CollectorParts implements Job {
    @Override
    public String run(String in) throws Exception {
        Collector<String, StringBuilder, String> collector = Collector.of(
                StringBuilder::new,
                StringBuilder::append,
                StringBuilder::append,
                text -> text.append(Instant.now()).toString()); // EXPECT DET-TIME-01
        return Stream.of(in).collect(collector);
    }
}
