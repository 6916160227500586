package libraries.lowercasebylibrary;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.StringUtils;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LowerCaseByLibrary implements Job {
    @Override
    public String run(String in) throws Exception {
        return StringUtils.lowerCase(in); // EXPECT DET-ENV-02
    }
}
