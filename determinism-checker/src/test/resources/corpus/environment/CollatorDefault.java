package environment.collatordefault;

import dev.perdure.Orchestrator;
import java.text.Collator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class CollatorDefault implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Collator.getInstance().compare("a", "B"); // EXPECT DET-ENV-02
    }
}
