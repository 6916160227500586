package dev.perdure.processor.validate;

import java.util.Locale;

/**
 * Every message that the processor can print. An id is permanent: it is never reused, and it is the anchor of the
 * message's section in {@code docs/diagnostics.md}.
 */
public enum Problem {
    NOT_AN_INTERFACE(
            "PERD-101",
            "@%s belongs on %s, and %s is %s.",
            "Declare what is durable in an interface, and implement it in a class."),
    NOT_NAMEABLE(
            "PERD-102",
            "%s is %s, so generated code could not name or implement it.",
            "Declare an interface without type parameters in a named package, not sealed, not private and not inside a"
                    + " private type."),
    NOT_A_VALUE(
            "PERD-103",
            "%s type '%s' cannot be stored in history: %s.",
            "Pass a value or a reference to where the data lies. Values are primitives, their boxes, String, enums,"
                    + " java.time, UUID, BigInteger, BigDecimal, byte[] and other arrays, Optional, List, Set, Map,"
                    + " records and sealed interfaces of records."),
    TOO_VAGUE(
            "PERD-104",
            "%s type '%s' cannot be stored in history: %s.",
            "Name the type in full: a class with all its type arguments, or a sealed interface of records."),
    GENERIC_METHOD(
            "PERD-105",
            "Method %s has type parameters, which have no type at run time.",
            "Declare one method for each type, or take a sealed interface of records."),
    STILL_TO_COME(
            "PERD-106",
            "%s type '%s' is an answer that is still to come.",
            "Declare the plain result: whoever calls says how to wait for it, with async() for instance."),
    NOT_REBUILDABLE(
            "PERD-107",
            "Exception %s cannot be rebuilt from what is stored: %s.",
            "Give it a constructor that generated code can call: (String message), (String message, Throwable cause), or"
                    + " one whose every parameter has an accessor of its name and type; do not declare 'throws"
                    + " Exception'."),
    BAD_RETRY(
            "PERD-108",
            "@Retry is wrong: %s.",
            "Write durations as 500ms, 10s, 5m, 2h or 7d and up to 100 years; maxAttempts is 1 or more, backoff 1 to"
                    + " 1000, maxDelay no shorter than firstDelay, jitter 0 to 1."),
    ACTIVITY_WITHOUT_EFFECT(
            "PERD-109",
            "@Activity has no effect on %s.",
            "Put it on an abstract method that is declared in an @Activities interface."),
    SAME_STORED_NAME(
            "PERD-110",
            "%s and %s store the same name '%s'.",
            "Rename one of them, or give it name = \"...\": on @Activity, or on the annotation of the interface."),
    NOT_VISIBLE(
            "PERD-111",
            "%s type '%s' is not visible to generated code in package %s.",
            "Make it public, or package-private in that package."),
    NAME_TAKEN(
            "PERD-112",
            "Generated name %s is taken.",
            "Rename the type that has it, or %s; name = \"...\" on the annotation keeps the stored name."),
    METHOD_CLASH("PERD-113", "%s clashes with %s.", "Rename it."),
    BAD_STORED_NAME(
            "PERD-114",
            "%s cannot be stored under the name '%s'.",
            "Write 1 to 100 letters A-Z or a-z, digits, dots, hyphens and underscores; without name = \"...\" it is"
                    + " stored under its name in Java."),
    BAD_TIMEOUT(
            "PERD-115",
            "A time-out is wrong: %s.",
            "Write 500ms, 10s, 5m, 2h or 7d, up to 100 years; leave it out for no limit. A limit within another one"
                    + " is no longer than that."),
    INTERNAL_FAILURE(
            "PERD-199",
            "Perdure's processor failed on %s: %s",
            "This is a mistake of Perdure's, not of yours: please report it with this declaration."),
    NO_ENTRY_POINT(
            "PERD-201",
            "Orchestrator %s has no entry point.",
            "Declare one abstract method in it, outside nested types."),
    SEVERAL_ENTRY_POINTS(
            "PERD-202",
            "Orchestrator %s has several %s: %s.",
            "Keep one: one method is the entry point, and events and queries go into one nested interface each."),
    EVENT_SHAPE(
            "PERD-203",
            "Event %s %s.",
            "An event returns void and takes one value at most: make several values a record."),
    EVENT_NAME(
            "PERD-204",
            "An event cannot be named %s, because every object has a method of that name.",
            "Choose another name."),
    QUERY_SHAPE(
            "PERD-205",
            "Query %s %s.",
            "A query takes nothing, returns a value and declares no exceptions: what it throws is told as"
                    + " QueryFailedException."),
    STATE_SHAPE(
            "PERD-207",
            "@EntityState %s %s.",
            "Nest one record in the @Entity interface, without type parameters, with a constructor without parameters"
                    + " that gives the first state.");

    private final String id;
    private final String fact;
    private final String advice;

    Problem(String id, String fact, String advice) {
        this.id = id;
        this.fact = fact;
        this.advice = advice;
    }

    /** The permanent id. */
    public String id() {
        return id;
    }

    /** What is wrong, in a word or two. */
    public String title() {
        String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What is wrong, with an ellipsis where the message names things. */
    public String outline() {
        return fact.replace("%s", "…");
    }

    /** What to do about it. */
    public String advice() {
        return advice.replace("%s", "…");
    }

    /** {@code [id] what is wrong here}, and on a line of its own what to do about it. */
    public String message(Object... arguments) {
        String filled = (fact + "\n" + advice).formatted(arguments);
        return "[%s] %s".formatted(id, filled);
    }
}
