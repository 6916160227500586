package goodstatics.enumswitches;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** The compiler keeps a table of constants in an array for this switch. */
final class EnumSwitches implements Job {
    enum Mode {
        FAST,
        SLOW
    }

    @Override
    public String run(String in) throws Exception {
        switch (Mode.valueOf("FAST")) {
            case FAST:
                return "fast";
            case SLOW:
                return "slow";
            default:
                return in;
        }
    }
}
