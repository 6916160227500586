package initialisers.constructoroforchestrator;

import dev.perdure.Orchestrator;
import java.net.InetAddress;
import java.net.UnknownHostException;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ConstructorOfOrchestrator implements Job {
    private final String host;

    ConstructorOfOrchestrator() throws UnknownHostException {
        host = InetAddress.getLocalHost().getHostName(); // EXPECT DET-IO-02
    }

    @Override
    public String run(String in) throws Exception {
        return in + host;
    }
}
