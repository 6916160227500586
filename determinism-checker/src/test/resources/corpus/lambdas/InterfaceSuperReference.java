package lambdas.interfacesuperreference;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Stamps {
    default String stamp() {
        return "@" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class InterfaceSuperReference implements Job {
    private static final class Quiet implements Stamps {
        @Override
        public String stamp() {
            Supplier<String> above = Stamps.super::stamp;
            return above.get();
        }
    }

    @Override
    public String run(String in) throws Exception {
        return in + new Quiet().stamp();
    }
}
