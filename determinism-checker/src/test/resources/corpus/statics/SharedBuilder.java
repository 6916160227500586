package statics.sharedbuilder;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SharedBuilder implements Job {
    private static final StringBuilder TEXT = new StringBuilder();

    @Override
    public String run(String in) throws Exception {
        return TEXT.append(in).toString(); // EXPECT DET-STATIC
    }
}
