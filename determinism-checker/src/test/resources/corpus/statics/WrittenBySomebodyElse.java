package statics.writtenbysomebodyelse;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Settings {
    static volatile int limit = 10;

    private Settings() {}

    static void load(int value) {
        limit = value;
    }
}

/** The orchestrator only reads what a start-up class sets. */
final class WrittenBySomebodyElse implements Job {
    @Override
    public String run(String in) throws Exception {
        return in.length() > Settings.limit ? "long" : "short"; // EXPECT DET-STATIC
    }
}
