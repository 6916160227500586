package statics.inheritedfield;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    protected static int runs;
}

final class Derived extends Base {}

final class InheritedField implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Derived.runs++; // EXPECT DET-STATIC
    }
}
