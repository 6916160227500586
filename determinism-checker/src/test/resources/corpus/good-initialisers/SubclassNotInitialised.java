package goodinitialisers.subclassnotinitialised;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

class Base {
    static String twice(String text) {
        return text + text;
    }
}

final class Derived extends Base {
    static final long STARTED = System.nanoTime();
}

// RUN
/** A static method that is inherited initialises the class that has it, not the one that is named. */
final class SubclassNotInitialised implements Job {
    @Override
    public String run(String in) throws Exception {
        return Derived.twice(in);
    }
}
