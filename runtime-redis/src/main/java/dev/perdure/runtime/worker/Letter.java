package dev.perdure.runtime.worker;

import dev.perdure.runtime.history.Message;
import java.util.List;
import java.util.Optional;

/**
 * A message of an inbox that could be read.
 *
 * @param entryId its place in the inbox
 * @param message what it says
 */
record Letter(String entryId, Message message) {
    /** The oldest message of that kind. */
    static <M extends Message> Optional<M> first(List<Letter> letters, Class<M> kind) {
        return letters.stream()
                .map(Letter::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    static List<String> entryIds(List<Letter> letters) {
        return letters.stream().map(Letter::entryId).toList();
    }
}
