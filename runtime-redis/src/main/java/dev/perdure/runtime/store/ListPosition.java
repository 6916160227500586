package dev.perdure.runtime.store;

import java.time.Instant;

/** A place between two instances in a list ordered by creation time and then id. */
public record ListPosition(Instant createdAt, String id) {}
