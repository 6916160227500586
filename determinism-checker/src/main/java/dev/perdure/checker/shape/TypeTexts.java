package dev.perdure.checker.shape;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes types as code of one package would: names of that package, and of everybody's, are left short. */
final class TypeTexts {
    private static final Pattern QUALIFIED = Pattern.compile("((?:[\\w$]+\\.)+)([\\w$]+)");

    private final String home;

    TypeTexts(String declaringType) {
        String name = declaringType.replace('/', '.');
        this.home = name.substring(0, name.lastIndexOf('.') + 1);
    }

    String text(String type) {
        return QUALIFIED
                .matcher(type)
                .replaceAll(name -> Matcher.quoteReplacement(isShort(name.group(1)) ? name.group(2) : name.group()))
                .replace('$', '.');
    }

    String parameters(List<String> types) {
        return types.stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private boolean isShort(String qualifier) {
        return qualifier.equals(home) || qualifier.equals("java.lang.") || qualifier.equals("java.util.");
    }
}
