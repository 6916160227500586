package dev.perdure.runtime.worker;

import dev.perdure.ActivityContext;

/** The attempt that an activity's code sees. */
record AttemptContext(String instanceId, String idempotencyKey, int attempt) implements ActivityContext {}
