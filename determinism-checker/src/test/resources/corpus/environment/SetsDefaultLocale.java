package environment.setsdefaultlocale;

import dev.perdure.Orchestrator;
import java.util.Locale;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class SetsDefaultLocale implements Job {
    @Override
    public String run(String in) throws Exception {
        Locale.setDefault(Locale.ROOT); // EXPECT DET-ENV-02
        return in;
    }
}
