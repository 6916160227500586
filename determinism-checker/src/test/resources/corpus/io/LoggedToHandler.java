package io.loggedtohandler;

import dev.perdure.Orchestrator;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class LoggedToHandler implements Job {
    @Override
    public String run(String in) throws Exception {
        StreamHandler handler = new ConsoleHandler(); // EXPECT DET-IO-03
        handler.publish(new LogRecord(Level.INFO, in));
        return in;
    }
}
