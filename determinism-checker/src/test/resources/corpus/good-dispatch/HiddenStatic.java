package gooddispatch.hiddenstatic;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    static String stamp() {
        return "" + System.nanoTime();
    }
}

final class Derived extends Base {
    static String stamp() {
        return "fixed";
    }
}

// RUN
/** A static method hides another of its name; it does not override it. */
final class HiddenStatic implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Derived.stamp();
    }
}
