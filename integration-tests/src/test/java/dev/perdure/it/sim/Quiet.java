package dev.perdure.it.sim;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what simulated workers log out of the log: everything that they complain of is meant to be. */
final class Quiet {
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.perdure.runtime");

    void begin() {
        logger.setLevel(Level.valueOf(System.getProperty("sim.log", "OFF")));
    }

    void end() {
        logger.setLevel(null);
    }
}
