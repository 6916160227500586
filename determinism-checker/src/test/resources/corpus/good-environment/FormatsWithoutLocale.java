package goodenvironment.formatswithoutlocale;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** Of texts and plain numbers no locale makes anything else. */
final class FormatsWithoutLocale implements Job {
    @Override
    public String run(String in) throws Exception {
        return String.format("%s-%s", in, List.of(1)) + "%-5s|%x".formatted("a", 255) + String.join("/", "a", "b");
    }
}
