package dev.perdure.checker.rule;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Members, written {@code pkg.Type#member} or {@code pkg.Type#member(pkg.Type, int)}: all overloads without parentheses.
 * {@code new} is a constructor. {@code *} stands for any characters but a dot, {@code **} for any; as a
 * parameter, {@code *} is one of any type. A type alone, or a package with {@code .**}, means all members.
 *
 * @param text as it was written
 * @param typeName the binary name of the type, if it has no wildcard
 */
public record MemberPattern(
        String text, Optional<String> typeName, Pattern type, Pattern member, Optional<List<String>> parameters) {
    private static final Pattern FORM = Pattern.compile("([\\w.$*]+?)(?:#([\\w$*]+)(?:\\(([^()]*)\\))?)?");

    /** @throws IllegalArgumentException if the text is not of this form */
    public static MemberPattern parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no signature; write pkg.Type#member or pkg.Type#member(pkg.Type)".formatted(text));
        }
        String type = form.group(1);
        String member = Optional.ofNullable(form.group(2)).orElse("*");
        return new MemberPattern(
                text,
                type.contains("*") ? Optional.empty() : Optional.of(type),
                glob(type),
                glob(member.equals("new") ? "<init>" : member),
                Optional.ofNullable(form.group(3)).map(MemberPattern::list));
    }

    /** Whether the member is meant, looked at as one of exactly its owner. */
    public boolean matches(MemberRef candidate) {
        return matchesType(candidate.ownerName())
                && member.matcher(candidate.name()).matches()
                && (parameters.isEmpty()
                        || (candidate.isMethod() && areOf(parameters.get(), candidate.parameterTypes())));
    }

    private static boolean areOf(List<String> wanted, List<String> types) {
        return wanted.size() == types.size()
                && IntStream.range(0, types.size())
                        .allMatch(
                                i -> wanted.get(i).equals("*") || wanted.get(i).equals(types.get(i)));
    }

    boolean matchesType(String binaryName) {
        return typeName.map(binaryName::equals)
                .orElseGet(() -> type.matcher(binaryName).matches());
    }

    private static List<String> list(String parameters) {
        return parameters.isBlank()
                ? List.of()
                : Arrays.stream(parameters.split(",")).map(String::strip).toList();
    }

    private static Pattern glob(String text) {
        return Pattern.compile(Pattern.compile("\\*\\*|\\*|[^*]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(part -> part.equals("**") ? ".*" : part.equals("*") ? "[^.]*" : Pattern.quote(part))
                .collect(Collectors.joining()));
    }
}
