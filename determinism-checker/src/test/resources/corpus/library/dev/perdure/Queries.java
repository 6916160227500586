package dev.perdure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what may be asked of an orchestrator, until Perdure's own annotation of that name is there. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Queries {}
