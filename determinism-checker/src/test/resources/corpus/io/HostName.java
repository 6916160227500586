package io.hostname;

import dev.perdure.Orchestrator;
import java.net.InetAddress;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class HostName implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + InetAddress.getByName("localhost").isLoopbackAddress(); // EXPECT DET-IO-02
    }
}
