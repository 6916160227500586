package lambdas.inmapofsuppliers;

import dev.perdure.Orchestrator;
import java.util.Map;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class InMapOfSuppliers implements Job {
    private static final Map<String, Supplier<Object>> SOURCES = Map.of(
            "fixed", () -> "1",
            "live", () -> System.nanoTime()); // EXPECT DET-TIME-03

    @Override
    public String run(String in) throws Exception {
        return in + SOURCES.get("live").get();
    }
}
