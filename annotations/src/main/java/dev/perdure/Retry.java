package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How failed attempts of an activity are repeated. Durations are written as {@code 500ms}, {@code 10s}, {@code 5m},
 * {@code 2h} or {@code 7d}. The same at run time: {@link RetryPolicy}.
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Retry {
    /** Attempts in all, the first included; at least 1. */
    int maxAttempts() default 1;

    /** The wait between the first attempt's failure and the second attempt. */
    String firstDelay() default "1s";

    /** By what each wait is multiplied for the next one; at least 1. */
    double backoff() default 1.0;

    /** What no wait exceeds; no limit if empty. */
    String maxDelay() default "";

    /** By up to which part a wait is shortened at random, from 0 to 1: what failed together is not repeated together. */
    double jitter() default 0.0;

    /** Failures of these types, and of their subtypes, are not retried. */
    Class<? extends Exception>[] except() default {};
}
