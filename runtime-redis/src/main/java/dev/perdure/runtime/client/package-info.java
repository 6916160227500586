/**
 * How ordinary code calls a hub: commands that are repeated while Redis is away, and one thread that waits for all
 * answers. Internal: not for users.
 */
@NullMarked
package dev.perdure.runtime.client;

import org.jspecify.annotations.NullMarked;
