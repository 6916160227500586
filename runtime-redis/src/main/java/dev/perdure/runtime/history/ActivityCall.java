package dev.perdure.runtime.history;

/**
 * What a worker needs to run an attempt of an activity; the body of a queue's entry.
 *
 * @param activity the stored name of the activity
 * @param execution the execution that asks for it
 * @param step the step
 * @param attempt which attempt of the step, from 1
 * @param nonce the attempt's nonce, which the answer carries
 * @param arguments the arguments
 */
public record ActivityCall(String activity, String execution, int step, int attempt, String nonce, Payload arguments) {}
