package dev.perdure.runtime.store;

import java.util.Optional;

/**
 * What a worker says of an activity that it has taken.
 *
 * @param task the activity
 * @param execution the execution that asked for it
 * @param startTimer the message of the timer that is void now that the activity is taken
 */
public record ActivityBeat(ActivityTask task, String execution, Optional<OutgoingMessage> startTimer) {}
