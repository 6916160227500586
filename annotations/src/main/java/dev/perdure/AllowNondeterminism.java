package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets orchestrator code do on purpose what the determinism check forbids: whatever breaks the named rules on a way
 * through the annotated member, however deep below it, is not reported. Lambdas belong to the method that they are
 * written in, members and nested classes to their class; a field stands for its initialiser and for each use of it.
 *
 * <p>It changes nothing at run time: a replay that takes another course parks its instance. A permission that allows
 * nothing (any more), names no rule or gives no reason is itself an error.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface AllowNondeterminism {
    /** Ids of the rules, such as {@code DET-TIME-01}; at least one. */
    String[] rule();

    /** Only this forbidden member, written {@code java.time.Instant#now}; everything the rules are about if empty. */
    String member() default "";

    /** Why replay is safe nevertheless; not blank. */
    String reason();
}
