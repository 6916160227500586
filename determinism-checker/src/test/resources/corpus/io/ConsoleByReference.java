package io.consolebyreference;

import dev.perdure.Orchestrator;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class ConsoleByReference implements Job {
    @Override
    public String run(String in) throws Exception {
        List.of(in).forEach(System.out::println); // EXPECT DET-IO-03
        return in;
    }
}
