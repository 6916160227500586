/**
 * Where workers and clients run and how they wait: the one thing that differs between production, on threads and in
 * real time, and a simulation that decides who goes on and when. Internal: not for users.
 */
@NullMarked
package dev.perdure.runtime.concurrent;

import org.jspecify.annotations.NullMarked;
