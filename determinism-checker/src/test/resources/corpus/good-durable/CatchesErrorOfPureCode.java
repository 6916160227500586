package gooddurable.catcheserrorofpurecode;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** No durable call in it: nothing of the engine's comes through here. */
final class CatchesErrorOfPureCode implements Job {
    @Override
    public String run(String in) throws Exception {
        try {
            return "" + Integer.parseInt(in);
        } catch (Throwable e) {
            return "no number";
        }
    }
}
