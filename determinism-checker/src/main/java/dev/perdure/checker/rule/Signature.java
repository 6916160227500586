package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member that a rule forbids, written {@code java.time.LocalDate#now(java.time.ZoneId)}. Without parentheses all
 * methods and fields of the name are meant; {@code new} is a constructor; {@code *} is every member of the type. {@code
 * localized} at the end means only calls with a constant format that has a conversion which depends on the locale.
 *
 * @param type the binary name of the declaring type
 * @param parameters binary names of the parameter types
 * @param since the first JDK that has the member, 17 if older
 */
public record Signature(String type, String member, Optional<List<String>> parameters, int since, boolean localized) {
    private static final Pattern FORM =
            Pattern.compile("([\\w.$]+)#(\\*|\\w+)(?:\\(([^()]*)\\))?(?:\\s+since\\s+(\\d+))?(\\s+localized)?");
    private static final Pattern LOCALIZED_CONVERSION =
            Pattern.compile("%(?:\\d+\\$|<)?[-#+ 0(<]*(?:,|[-#+ 0(<\\d.]*(?:[eEfgGSC]|[tT][a-zA-Z]))");

    private static final int OLDEST_JDK = 17;

    /** @throws IllegalArgumentException if the text is not a signature */
    static Signature parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no signature; write pkg.Type#member(pkg.Type, ...)");
        }
        Optional<List<String>> parameters = Optional.ofNullable(form.group(3))
                .map(list -> list.isBlank() ? List.of() : List.of(list.trim().split("\\s*,\\s*")));
        int since = Optional.ofNullable(form.group(4)).map(Integer::parseInt).orElse(OLDEST_JDK);
        return new Signature(form.group(1), form.group(2), parameters, since, form.group(5) != null);
    }

    /** Whether this means the member, looked at as one of {@link #type()}. */
    boolean matches(MemberRef candidate, Optional<String> format) {
        return matchesName(candidate)
                && (!localized || format.filter(Signature::dependsOnLocale).isPresent())
                && (parameters.isEmpty()
                        || (candidate.isMethod() && parameters.get().equals(candidate.parameterTypes())));
    }

    /** Escaped percent signs are taken out first: {@code 100%%,} has no conversion. */
    private static boolean dependsOnLocale(String format) {
        return LOCALIZED_CONVERSION.matcher(format.replace("%%", "")).find();
    }

    private boolean matchesName(MemberRef candidate) {
        return switch (member) {
            case "*" -> !candidate.isStaticInitialiser();
            case "new" -> candidate.isConstructor();
            default -> candidate.name().equals(member);
        };
    }

    /** As rule files write it, without the JDK version. */
    @Override
    public String toString() {
        return type + "#" + member
                + parameters.map(list -> "(" + String.join(", ", list) + ")").orElse("");
    }
}
