package environment.bytesoftext;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class BytesOfText implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + "ü".getBytes().length; // EXPECT DET-ENV-03
    }
}
