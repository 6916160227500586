/** Finds what breaks the rules of durable code: tasks that nobody waits for, loops without an end, and the like. */
@NullMarked
package dev.perdure.checker.durable;

import org.jspecify.annotations.NullMarked;
