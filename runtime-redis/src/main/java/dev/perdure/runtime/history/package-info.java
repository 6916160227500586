/**
 * What is stored about an instance and what is sent to it: events, messages, values and failures, and how they are
 * written down. Internal: not for users.
 */
@NullMarked
package dev.perdure.runtime.history;

import org.jspecify.annotations.NullMarked;
