/**
 * The port between the engine and what keeps its data: {@link dev.perdure.runtime.store.HubStore}, and the values that
 * go through it. Internal: not for users.
 */
@NullMarked
package dev.perdure.runtime.store;

import org.jspecify.annotations.NullMarked;
