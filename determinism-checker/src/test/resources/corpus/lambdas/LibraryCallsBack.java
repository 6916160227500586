package lambdas.librarycallsback;

import acme.Terms;
import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LibraryCallsBack implements Job {
    @Override
    public String run(String in) throws Exception {
        return Terms.map(List.of(in), text -> text + System.getenv("HOME")).toString(); // EXPECT DET-ENV-01
    }
}
