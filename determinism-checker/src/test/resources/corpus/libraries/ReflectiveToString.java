package libraries.reflectivetostring;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.builder.ToStringBuilder;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ReflectiveToString implements Job {
    @Override
    public String run(String in) throws Exception {
        return ToStringBuilder.reflectionToString(new int[] {1}); // EXPECT DET-REFLECT|DET-IDENTITY
    }
}
