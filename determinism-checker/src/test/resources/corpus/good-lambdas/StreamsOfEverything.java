package goodlambdas.streamsofeverything;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class StreamsOfEverything implements Job {
    @Override
    public String run(String in) throws Exception {
        String joined =
                Stream.iterate(1, n -> n * 2).limit(5).map(String::valueOf).collect(Collectors.joining("+"));
        Map<Boolean, List<Integer>> parts =
                IntStream.range(0, 6).boxed().collect(Collectors.partitioningBy(n -> n % 2 == 0));
        return joined
                + parts
                + Stream.of(3, 1, 2).sorted().peek(n -> {}).skip(1).reduce(0, Integer::sum)
                + Stream.concat(Stream.of("a"), Stream.of("b")).toList()
                + DoubleStream.of(1, 2).summaryStatistics().getMax();
    }
}
