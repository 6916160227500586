package goodstatics.librarytable;

import acme.Terms;
import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class LibraryTable implements Job {
    @Override
    public String run(String in) throws Exception {
        return Terms.CURRENCY + Terms.rate("tea") + Terms.map(List.of(1, 2), number -> number * 2);
    }
}
