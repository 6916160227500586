package gc.finaliser;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

@SuppressWarnings({"deprecation", "removal"})
final class Held {
    @Override
    protected void finalize() { // MAY DET-GC
        System.setProperty("released", "true"); // EXPECT DET-ENV-01|DET-GC
    }
}

/** Runs whenever the collector likes, on a thread of its own. */
final class Finaliser implements Job {
    @Override
    public String run(String in) throws Exception {
        Held held = new Held(); // MAY DET-GC
        return in + (held != null);
    }
}
