package dev.perdure.runtime;

import java.util.List;
import java.util.Optional;

/**
 * Some of the dead letters of a hub, those of one partition after those of another, oldest first in each.
 *
 * @param letters at most as many as were asked for
 * @param next where the next page begins; empty after the last
 */
public record DeadLetterPage(List<DeadLetter> letters, Optional<String> next) {}
