package dispatch.receiverfromarray;

import dev.perdure.Orchestrator;
import java.time.Instant;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Text {
    String of(String in);
}

final class Plain implements Text {
    @Override
    public String of(String in) {
        return in;
    }
}

final class Stamped implements Text {
    @Override
    public String of(String in) {
        return in + Instant.now(); // EXPECT DET-TIME-01
    }
}

// RUN
final class ReceiverFromArray implements Job {
    @Override
    public String run(String in) throws Exception {
        Text[] texts = new Text[2];
        texts[0] = new Plain();
        texts[1] = new Stamped();
        return texts[in.length() % 2].of(in);
    }
}
