package initialisers.interfaceconstant;

import dev.perdure.Orchestrator;
import java.time.ZoneId;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Defaults {
    String ZONE = ZoneId.systemDefault().getId(); // EXPECT DET-ENV-04
}

final class InterfaceConstant implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + Defaults.ZONE;
    }
}
