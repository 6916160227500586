package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose abstract methods are activities: the units of work that an orchestrator orders, free to do
 * anything. An activity runs at least once; {@link ActivityContext#idempotencyKey()} makes its effect happen once.
 *
 * <p>For an interface {@code X} the processor generates {@code XProxy} and {@code XBinding} beside it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Activities {
    /**
     * The first part of the stored names, {@code name.method}, and the name of the queue; the simple name of the
     * interface if empty. Set it to rename the interface and keep instances.
     */
    String name() default "";

    /** How a failed attempt is retried, for every method that does not say otherwise; one attempt if not given. */
    Retry retry() default @Retry;

    /**
     * How long one attempt may run, for every method that does not say otherwise; no limit if empty. Time-outs are
     * written as {@code 500ms}, {@code 10s}, {@code 5m}, {@code 2h} or {@code 7d}; what each does:
     * {@link ActivityTimeouts}.
     */
    String timeout() default "";

    /** How long an attempt may wait in its queue, for every method that does not say otherwise; no limit if empty. */
    String scheduleToStartTimeout() default "";

    /**
     * How long a call may take with all its attempts, for every method that does not say otherwise; no limit if empty.
     */
    String scheduleToCloseTimeout() default "";

    /**
     * How long an attempt may run without a heartbeat, for every method that does not say otherwise; no limit if empty.
     */
    String heartbeatTimeout() default "";
}
