package gooddispatch.superisskipped;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    Object make() {
        return Math.random();
    }
}

class Middle extends Base {
    @Override
    String make() {
        return "middle";
    }
}

final class Leaf extends Middle {
    @Override
    String make() {
        return "leaf of " + super.make();
    }
}

// RUN
final class SuperIsSkipped implements Job {
    @Override
    public String run(String in) throws Exception {
        Base base = new Leaf();
        return in + base.make();
    }
}
