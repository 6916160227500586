package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose one method is an orchestration: code that says which activities, timers, events and entities
 * follow each other. Its implementation is replayed from history, so it must be deterministic; the build checks that.
 *
 * <p>For an interface {@code X} the processor generates {@code XContext}, {@code XProxy}, {@code XClient} and
 * {@code XBinding} beside it. External events go into a nested interface, see {@link ExternalEvents}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Orchestrator {
    /**
     * The stored name; the simple name of the interface if empty. Set it to rename the interface and keep instances.
     */
    String name() default "";
}
