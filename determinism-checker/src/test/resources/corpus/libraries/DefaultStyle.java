package libraries.defaultstyle;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.builder.ToStringBuilder;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class DefaultStyle implements Job {
    @Override
    public String run(String in) throws Exception {
        return new ToStringBuilder(this).append("in", in).toString(); // EXPECT DET-IDENTITY-01
    }
}
