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
}
