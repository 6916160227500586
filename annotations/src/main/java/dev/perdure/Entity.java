package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface whose abstract methods are operations on a small piece of stored state. There is one entity for each
 * key; its operations run one at a time, in order of arrival. Orchestrators and clients call and signal it; other
 * entities signal it. An entity needs no creation.
 *
 * <p>For an interface {@code X} the processor generates {@code XContext}, {@code XProxy}, {@code XSignals},
 * {@code XClient} and {@code XBinding} beside it. What is stored is a nested record, see {@link EntityState}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Entity {
    /**
     * The stored name; the simple name of the interface if empty. Set it to rename the interface and keep the state.
     */
    String name() default "";
}
