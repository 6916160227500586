package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What holds for one method of an {@link Activities} interface and not for the others. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Activity {
    /** The second part of the stored name; the method's name if empty. */
    String name() default "";

    /** How a failed attempt is retried; as the interface says if empty. At most one. */
    Retry[] retry() default {};

    /**
     * How long one attempt may run; as the interface says if empty. Time-outs are written as {@code 500ms},
     * {@code 10s}, {@code 5m}, {@code 2h} or {@code 7d}; what each does: {@link ActivityTimeouts}.
     */
    String timeout() default "";

    /** How long an attempt may wait in its queue; as the interface says if empty. */
    String scheduleToStartTimeout() default "";

    /** How long a call may take with all its attempts; as the interface says if empty. */
    String scheduleToCloseTimeout() default "";

    /** How long an attempt may run without a heartbeat; as the interface says if empty. */
    String heartbeatTimeout() default "";
}
