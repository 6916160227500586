package dev.perdure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record nested in an {@link Entity}: what is stored, one hash field for each component. It has a constructor
 * without parameters, which gives the state of an entity that nobody has written yet.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface EntityState {}
