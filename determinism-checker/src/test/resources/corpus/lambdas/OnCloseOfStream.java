package lambdas.oncloseofstream;

import dev.perdure.Orchestrator;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class OnCloseOfStream implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder(in);
        try (Stream<String> lines = in.lines().onClose(() -> text.append(System.nanoTime()))) { // EXPECT DET-TIME-03
            text.append(lines.count());
        }
        return text.toString();
    }
}
