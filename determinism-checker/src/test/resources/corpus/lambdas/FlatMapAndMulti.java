package lambdas.flatmapandmulti;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FlatMapAndMulti implements Job {
    @Override
    public String run(String in) throws Exception {
        List<Object> found = new ArrayList<>(Stream.of(in).flatMap(text -> Stream.of(text, Math.random())).toList()); // EXPECT DET-RANDOM-01
        found.addAll(Stream.of(in).<Long>mapMulti((text, sink) -> sink.accept(System.nanoTime())).toList()); // EXPECT DET-TIME-03
        return found.toString();
    }
}
