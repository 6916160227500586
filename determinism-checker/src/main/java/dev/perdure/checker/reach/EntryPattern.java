package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Methods to begin at, written {@code pkg.Class#method} or {@code pkg.Class#method(pkg.Type)}. A {@code *} stands for
 * any characters; {@code new} is a constructor. Nested classes may be written with a dot.
 *
 * @param text as it was written
 */
public record EntryPattern(
        String text, Pattern type, Pattern method, Optional<String> parameters, boolean exactMethod) {
    private static final Pattern FORM = Pattern.compile("([\\w.$*]+)#([\\w$*<>]+)(?:\\(([^()]*)\\))?");

    /** Empty if the text is no pattern. */
    public static Optional<EntryPattern> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<String> parameters = Optional.ofNullable(form.group(3))
                .map(list -> Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.joining(",")));
        String method = form.group(2).equals("new") ? "<init>" : form.group(2);
        return Optional.of(
                new EntryPattern(text, glob(form.group(1)), glob(method), parameters, !method.contains("*")));
    }

    boolean matchesType(String internalName) {
        String binaryName = internalName.replace('/', '.');
        return type.matcher(binaryName).matches()
                || type.matcher(binaryName.replace('$', '.')).matches();
    }

    boolean matchesMethod(MemberRef candidate) {
        return method.matcher(candidate.name()).matches()
                && !candidate.isStaticInitialiser()
                && parameters
                        .filter(list -> !list.equals(parameterList(candidate)))
                        .isEmpty();
    }

    private static String parameterList(MemberRef candidate) {
        List<String> types = candidate.parameterTypes();
        return String.join(",", types);
    }

    private static Pattern glob(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
