/**
 * Looks for what must never be: reads the whole of a hub, running or not, and reports each breach of the invariants
 * that the engine rests on. Writes nothing. Internal: users call {@link dev.perdure.runtime.Perdure#scrub}.
 *
 * <pre>
 *   I1   an instance has as many turns as it says; turns and steps are numbered without a gap
 *   I5   what starts an instance that has not begun waits in the inbox
 *   I7   a step without an answer has exactly one thing that will answer it
 *   I8   a step is answered once, and only while it is open; an activity runs under a nonce of its step
 *   I9   a timer that has not fired is among the timers or has its message in the inbox, and no other is
 *   I10  what a turn has sent to another partition is there, or in the outbox
 *   I11  no message lies in an inbox twice
 *   I12  an instance has ended if and only if its history says so, and in the same way
 *   I13  the indices hold exactly the instances, each at its status
 *   I14  nothing lies in a partition that belongs to nothing or cannot be read
 * </pre>
 *
 * That a commit takes effect once and only for the owner (I3, I4, I6), and that the owner knows of all that waits (I2),
 * cannot be seen in what is stored; tests see it.
 */
@NullMarked
package dev.perdure.runtime.scrub;

import org.jspecify.annotations.NullMarked;
