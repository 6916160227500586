package goodidentity.recordvalues;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class RecordValues implements Job {
    record Key(String name, int number, List<String> parts) {}

    @Override
    public String run(String in) throws Exception {
        return in
                + new Key(in, 1, List.of("a")).hashCode()
                + new Key(in, 1, List.of())
                + new Key(in, 1, List.of()).equals(null);
    }
}
