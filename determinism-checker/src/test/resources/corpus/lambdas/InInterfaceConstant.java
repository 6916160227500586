package lambdas.ininterfaceconstant;

import dev.perdure.Orchestrator;
import java.util.function.Supplier;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Sources {
    Supplier<Long> LIVE = System::nanoTime; // EXPECT DET-TIME-03
}

// RUN
final class InInterfaceConstant implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Sources.LIVE.get();
    }
}
