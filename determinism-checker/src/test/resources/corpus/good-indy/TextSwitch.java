package goodindy.textswitch;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class TextSwitch implements Job {
    @Override
    public String run(String in) throws Exception {
        switch (in) {
            case "tea":
                return "drink";
            case "bread":
                return "food";
            default:
                return "other";
        }
    }
}
