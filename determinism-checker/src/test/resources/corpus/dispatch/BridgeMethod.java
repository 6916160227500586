package dispatch.bridgemethod;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Step<A, B> {
    abstract B apply(A value);

    B twice(A value) {
        apply(value);
        return apply(value);
    }
}

final class Stamping extends Step<String, String> {
    @Override
    String apply(String value) {
        return value + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class BridgeMethod implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Stamping().twice(in);
    }
}
