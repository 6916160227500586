package dispatch.localrecord;

import dev.perdure.Orchestrator;
import java.util.UUID;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LocalRecord implements Job {
    @Override
    public String run(String in) throws Exception {
        record Line(String sku) {
            String stamped() {
                return sku + UUID.randomUUID(); // EXPECT DET-RANDOM-02
            }
        }
        return new Line(in).stamped();
    }
}
