package goodstatics.statelessstaticobjects;

import dev.perdure.Orchestrator;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class StatelessStaticObjects implements Job {
    private static final Function<String, String> TRIM = String::trim;
    private static final Base64.Encoder ENCODER = Base64.getEncoder();
    private static final Collector<CharSequence, ?, String> COMMAS = Collectors.joining(",");

    @Override
    public String run(String in) throws Exception {
        return TRIM.apply(in)
                + ENCODER.encodeToString(new byte[] {1})
                + Stream.of("a", "b").collect(COMMAS);
    }
}
