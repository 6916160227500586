package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface nested in an {@link Orchestrator}: what the outside world may raise at a running instance. Each method
 * is one event; it returns nothing and takes the event's payload or nothing.
 *
 * <p>Events are kept in order of arrival, by name, until the orchestrator asks for them, also when they arrive before
 * it has started.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ExternalEvents {}
