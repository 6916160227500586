package dev.perdure.runtime.replay;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.spi.LocationAwareLogger;
import org.slf4j.spi.LoggingEventBuilder;

/** A logger that says nothing while it is to be silent, whatever its level. */
final class ReplayLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1;
    private static final String CALLED_THROUGH = AbstractLogger.class.getName();

    private final transient Logger target;
    private final transient BooleanSupplier silent;

    ReplayLogger(Logger target, BooleanSupplier silent) {
        this.target = target;
        this.silent = silent;
        name = target.getName();
    }

    @Override
    public boolean isTraceEnabled() {
        return !silent.getAsBoolean() && target.isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
        return !silent.getAsBoolean() && target.isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return !silent.getAsBoolean() && target.isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return !silent.getAsBoolean() && target.isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
        return !silent.getAsBoolean() && target.isErrorEnabled();
    }

    /** Asked for only when the level is enabled here. */
    @Override
    public LoggingEventBuilder makeLoggingEventBuilder(Level level) {
        return target.makeLoggingEventBuilder(level);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return CALLED_THROUGH;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (target instanceof LocationAwareLogger aware) {
            aware.log(marker, CALLED_THROUGH, level.toInt(), message, arguments, thrown);
            return;
        }
        LoggingEventBuilder event = target.atLevel(level).setCause(thrown);
        if (marker != null) {
            event = event.addMarker(marker);
        }
        event.log(message, arguments);
    }
}
