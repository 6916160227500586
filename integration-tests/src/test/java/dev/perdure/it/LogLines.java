package dev.perdure.it;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What a logger says until this is closed. Thread-safe. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Logger logger;

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    /** Listens to the logger of that name. */
    static LogLines of(String name) {
        LogLines lines = new LogLines((Logger) LoggerFactory.getLogger(name));
        lines.start();
        lines.logger.addAppender(lines);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        events.add(event);
    }

    /** How many lines have all these parts. */
    long count(String... parts) {
        return events.stream()
                .filter(event -> Stream.of(parts).allMatch(event.getFormattedMessage()::contains))
                .count();
    }

    /** How many of these lines come with a stack trace. */
    long traces(String... parts) {
        return events.stream()
                .filter(event -> event.getThrowableProxy() != null)
                .filter(event -> Stream.of(parts).allMatch(event.getFormattedMessage()::contains))
                .count();
    }

    @Override
    public void close() {
        logger.detachAppender(this);
    }
}
