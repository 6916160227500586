package order.functionsinhashset;

import dev.perdure.Orchestrator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class FunctionsInHashSet implements Job {
    @Override
    public String run(String in) throws Exception {
        Set<Supplier<String>> parts = new HashSet<>();
        parts.add(() -> "tea");
        parts.add(() -> "ale");
        parts.add(() -> "gin");
        StringBuilder text = new StringBuilder(in);
        for (Supplier<String> part : parts) { // EXPECT DET-ORDER-01
            text.append(part.get());
        }
        return text.toString();
    }
}
