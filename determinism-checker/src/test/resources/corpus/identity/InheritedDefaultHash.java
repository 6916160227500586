package identity.inheriteddefaulthash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

abstract class Part {
    abstract String sku();
}

final class Wheel extends Part {
    @Override
    String sku() {
        return "wheel";
    }
}

// RUN
final class InheritedDefaultHash implements Job {
    @Override
    public String run(String in) throws Exception {
        Part part = new Wheel();
        return part.sku() + part.hashCode(); // EXPECT DET-IDENTITY
    }
}
