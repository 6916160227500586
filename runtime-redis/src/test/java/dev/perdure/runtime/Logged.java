package dev.perdure.runtime;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Catches what is logged. */
public final class Logged {
    private Logged() {}

    /** What the logger of that name logs while the code runs. */
    public static List<ILoggingEvent> by(String name, Runnable code) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        ListAppender<ILoggingEvent> appender = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.getCallerData(); // found on the stack of now
                super.append(event);
            }
        };
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
        try {
            code.run();
        } finally {
            logger.detachAppender(appender);
            logger.setAdditive(true);
        }
        return appender.list;
    }
}
