package indy.switchontext;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SwitchOnText implements Job {
    @Override
    public String run(String in) throws Exception {
        return switch (in) {
            case "fixed" -> in;
            case "live" -> in + System.nanoTime(); // EXPECT DET-TIME-03
            default -> throw new IllegalArgumentException(in);
        };
    }
}
