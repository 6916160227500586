/**
 * Runs orchestrator code against a history: what the code asked before is answered from there, what it asks anew is
 * recorded. Knows neither Redis nor workers. Internal: not for users.
 */
@NullMarked
package dev.perdure.runtime.replay;

import org.jspecify.annotations.NullMarked;
