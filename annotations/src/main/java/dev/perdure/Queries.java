package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface nested in an {@link Orchestrator}: what clients may ask an instance. Each method is one query; it takes
 * nothing and returns a value. The orchestrator's implementation implements this interface too.
 *
 * <p>Queries are called after each new turn, when the orchestrator waits or has ended, and their answers are stored
 * with the turn: a client is told what held then, by any worker's death or none. They must only look: they are no part
 * of the history and are not replayed, so what a query changes is lost, and an orchestrator that depends on it breaks
 * (DUR-QUERY). In a query the context refuses every call (PERD-323). One that throws fails for those who ask it, and
 * nothing else. One that does not end is taken for a turn that does not end.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Queries {}
