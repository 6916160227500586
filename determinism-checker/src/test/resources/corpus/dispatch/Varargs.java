package dispatch.varargs;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Varargs implements Job {
    private static String all(Supplier<?>... sources) {
        StringBuilder text = new StringBuilder();
        for (Supplier<?> source : sources) {
            text.append(source.get());
        }
        return text.toString();
    }

    @Override
    public String run(String in) throws Exception {
        return all(() -> in, Math::random); // EXPECT DET-RANDOM-01
    }
}
