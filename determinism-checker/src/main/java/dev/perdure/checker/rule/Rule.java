package dev.perdure.checker.rule;

import java.util.List;

/**
 * One way to break a replay.
 *
 * @param id permanent and never reused; the anchor of the rule's section in {@code docs/diagnostics.md}
 * @param title what the rule is about, in a few words
 * @param level what becomes of a build that breaks it
 * @param why continues a sentence that begins with the member: "reads the wall clock: ..."
 * @param remedy what to write instead, whole sentences
 * @param bad code that the rule finds; may be empty
 * @param good code that does the same and replays; may be empty
 * @param signatures the members it forbids; none for a rule that the checker applies by the kind of type
 */
public record Rule(
        String id,
        String title,
        Level level,
        String why,
        String remedy,
        List<String> bad,
        List<String> good,
        List<Signature> signatures) {
    /** Ids are unique; the texts would be hashed each time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** What becomes of a build. */
    public enum Level {
        /** It fails. */
        ERROR,
        /** It goes on: what is found breaks a replay only after something else has changed. */
        WARNING
    }

    public boolean isError() {
        return level == Level.ERROR;
    }
}
