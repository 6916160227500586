/**
 * What orchestrators, activities, entities and their callers are written against: the annotations,
 * the contexts, {@link dev.perdure.Task}, the client port and the exceptions. A domain module needs
 * this module alone; nothing here knows Redis.
 *
 * <p>Generated code uses, beside this package, {@link dev.perdure.spi}.
 */
@NullMarked
package dev.perdure;

import org.jspecify.annotations.NullMarked;
