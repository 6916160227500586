package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.Use;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which uses of a member a {@link Signature} means. {@code localized}: those with a constant format that has a
 * conversion which depends on the locale. {@code worded}: those without a constant date pattern, or with one that has
 * words, or counts weeks. {@code enabled}: those of which the last argument is not {@code false}. {@code unless withLocale|localizedBy}: those in classes that call no method of these names,
 * which would take what is forbidden back.
 *
 * @param text as rule files write it; empty if all uses are meant
 */
public record Condition(String text, boolean localized, boolean worded, boolean enabled, Set<String> remedies) {
    static final Condition NONE = new Condition("", false, false, false, Set.of());

    private static final Pattern FORM = Pattern.compile("(localized)?(worded)?(enabled)?(?:\\s*unless\\s+([\\w|]+))?");
    private static final Pattern LOCALIZED_CONVERSION =
            Pattern.compile("%(?:\\d+\\$|<)?[-#+ 0(<]*(?:,|[-#+ 0(<\\d.]*(?:[eEfgGSC]|[tT][a-zA-Z]))");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern WORD = Pattern.compile("[BEGOWYacevwz]|[LMQq]{3}|ZZZZ");

    /** @throws IllegalArgumentException if the text is not a condition */
    static Condition parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no condition; write localized, worded, enabled or unless name");
        }
        return new Condition(
                text,
                form.group(1) != null,
                form.group(2) != null,
                form.group(3) != null,
                Optional.ofNullable(form.group(4))
                        .map(names -> Set.of(names.split("\\|")))
                        .orElse(Set.of()));
    }

    /** @param userCalls whether the class that contains the use calls a method that has one of these names */
    boolean means(Use use, Predicate<Set<String>> userCalls) {
        return (!localized || use.format().filter(Condition::dependsOnLocale).isPresent())
                && (!worded
                        || use.constant(0).filter(pattern -> !hasWords(pattern)).isEmpty())
                && (!enabled || !use.isLastZero())
                && (remedies.isEmpty() || !userCalls.test(remedies));
    }

    /** Escaped percent signs are taken out first: {@code 100%%,} has no conversion. */
    private static boolean dependsOnLocale(String format) {
        return LOCALIZED_CONVERSION.matcher(format.replace("%%", "")).find();
    }

    private static boolean hasWords(String datePattern) {
        return WORD.matcher(QUOTED.matcher(datePattern).replaceAll("")).find();
    }
}
