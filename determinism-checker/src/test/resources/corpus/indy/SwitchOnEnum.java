package indy.switchonenum;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwitchOnEnum implements Job {
    enum Mode { FIXED, LIVE }

    @Override
    public String run(String in) throws Exception {
        switch (Mode.valueOf(in)) {
            case FIXED:
                return in;
            case LIVE:
                return in + Math.random(); // EXPECT DET-RANDOM-01
            default:
                return "";
        }
    }
}
