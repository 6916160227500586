package lambdas.ifpresentorelse;

import dev.perdure.Orchestrator;
import java.time.LocalTime;
import java.util.Optional;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class IfPresentOrElse implements Job {
    @Override
    public String run(String in) throws Exception {
        StringBuilder text = new StringBuilder();
        Optional.of(in).ifPresentOrElse(text::append, () -> text.append(LocalTime.now())); // EXPECT DET-TIME-01
        return text.toString();
    }
}
