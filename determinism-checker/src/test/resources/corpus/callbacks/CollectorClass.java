package callbacks.collectorclass;

import dev.perdure.Orchestrator;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamp implements Collector<String, StringBuilder, String> {
    @Override
    public Supplier<StringBuilder> supplier() {
        return StringBuilder::new;
    }

    @Override
    public BiConsumer<StringBuilder, String> accumulator() {
        return StringBuilder::append;
    }

    @Override
    public BinaryOperator<StringBuilder> combiner() {
        return StringBuilder::append;
    }

    @Override
    public Function<StringBuilder, String> finisher() {
        return text -> text + "@" + Instant.now(); // EXPECT DET-TIME-01
    }

    @Override
    public Set<Collector.Characteristics> characteristics() {
        return Set.of();
    }
}

// RUN
final class CollectorClass implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of(in).collect(new Stamp());
    }
}
