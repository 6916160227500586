package initialisers.superclassinitialiser;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    protected static final double FACTOR = Math.random(); // EXPECT DET-RANDOM-01
}

final class Derived extends Base {
    static int size(String in) {
        return in.length();
    }
}

final class SuperclassInitialiser implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + Derived.size(in);
    }
}
