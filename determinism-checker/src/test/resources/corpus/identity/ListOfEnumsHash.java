package identity.listofenumshash;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ListOfEnumsHash implements Job {
    enum Colour { RED, BLUE }

    @Override
    public String run(String in) throws Exception {
        return in + List.of(Colour.RED, Colour.BLUE).hashCode(); // EXPECT DET-IDENTITY
    }
}
