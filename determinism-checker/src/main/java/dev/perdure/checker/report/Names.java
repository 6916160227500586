package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How reports name methods and places. */
final class Names {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$(?:[0-9a-f]+\\$)?\\d+");

    private Names() {}

    /** {@code pkg.Outer$Nested.member}, as a stack trace has it; the type's name alone for a type. */
    static String qualified(MemberRef member) {
        return member.name().isEmpty() ? member.ownerName() : member.ownerName() + "." + member.name();
    }

    /** With parameter types, but without the number of a lambda, which changes with code around it. */
    static String stable(MemberRef member) {
        Matcher lambda = LAMBDA.matcher(member.name());
        String name = lambda.matches() ? "lambda$" + lambda.group(1) : member.name();
        String parameters = member.isMethod() ? "(" + String.join(",", member.parameterTypes()) + ")" : "";
        return member.ownerName() + (name.isEmpty() ? "" : "." + name) + parameters;
    }

    /** As a stack trace names it, but for lambdas, which are shown as part of the method they are written in. */
    static String method(MemberRef method) {
        Matcher lambda = LAMBDA.matcher(method.name());
        String name = lambda.matches() ? sourceName(lambda.group(1)) + ".lambda" : method.name();
        return method.ownerSimpleName() + "." + name;
    }

    /** With the place in parentheses, which terminals and development environments make clickable. */
    static String hop(Hop hop) {
        return method(hop.method())
                + hop.sourceFile()
                        .map(file -> "(" + file + (hop.line() == 0 ? "" : ":" + hop.line()) + ")")
                        .orElse("");
    }

    private static String sourceName(String name) {
        return switch (name) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> name;
        };
    }
}
