package durable.otherorchestratorcalleddirectly;

import dev.perdure.Orchestrator;
import shop.Shipping;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Parcel implements Shipping {
    @Override
    public String ship(String box) {
        return box + Math.random(); // EXPECT DET-RANDOM-01
    }
}

/** A sub-orchestration is called through its proxy; this runs its code in line. */
final class OtherOrchestratorCalledDirectly implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Parcel().ship(in); // MAY DUR-CLIENT
    }
}
