package goodidentity.classnames;

import dev.perdure.Orchestrator;
import java.util.Map;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class ClassNames implements Job {
    @Override
    public String run(String in) throws Exception {
        return ClassNames.class.getName()
                + String.class
                + Map.Entry.class.getSimpleName()
                + getClass().getSimpleName();
    }
}
