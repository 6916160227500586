package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member that a rule forbids, written {@code java.time.LocalDate#now(java.time.ZoneId)}. Without parentheses all
 * methods and fields of the name are meant; {@code new} is a constructor; {@code *} is every member of the type. {@code
 * since 21} may follow, and a {@link Condition}.
 *
 * @param type the binary name of the declaring type
 * @param parameters binary names of the parameter types
 * @param since the first JDK that has the member, 17 if older
 */
public record Signature(String type, String member, Optional<List<String>> parameters, int since, Condition condition) {
    private static final Pattern FORM =
            Pattern.compile("([\\w.$]+)#(\\*|\\w+)(?:\\(([^()]*)\\))?(?:\\s+since\\s+(\\d+))?(?:\\s+(.+))?");

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
        Condition condition =
                Optional.ofNullable(form.group(5)).map(Condition::parse).orElse(Condition.NONE);
        return new Signature(form.group(1), form.group(2), parameters, since, condition);
    }

    /** Whether this means the member, looked at as one of {@link #type()}, whatever its condition. */
    boolean names(MemberRef candidate) {
        return namesLike(candidate)
                && (parameters.isEmpty()
                        || (candidate.isMethod() && parameters.get().equals(candidate.parameterTypes())));
    }

    private boolean namesLike(MemberRef candidate) {
        return switch (member) {
            case "*" -> !candidate.isStaticInitialiser();
            case "new" -> candidate.isConstructor();
            default -> candidate.name().equals(member);
        };
    }

    /** Whether it means the type as a whole. */
    public boolean isOfWholeType() {
        return member.equals("*");
    }

    /** As rule files write it, without the JDK version and the condition. */
    @Override
    public String toString() {
        return type + "#" + member
                + parameters.map(list -> "(" + String.join(", ", list) + ")").orElse("");
    }
}
