package statics.lazyinitialisation;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Shared {
    private static String first = "";

    private Shared() {}

    static String first(String in) {
        if (first.isEmpty()) { // EXPECT DET-STATIC
            first = in; // EXPECT DET-STATIC
        }
        return first; // EXPECT DET-STATIC
    }
}

/** Which instance initialises it depends on what ran before in this process. */
final class LazyInitialisation implements Job {
    @Override
    public String run(String in) throws Exception {
        return Shared.first(in);
    }
}
