package dev.perdure.it.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link of a page in Markdown. */
final class Link {
    private static final Pattern FORM = Pattern.compile("\\[[^]]+]\\(([^)#]+)#?([^)]*)\\)");

    private Link() {}

    /** Why it leads nowhere, if it does. */
    static Optional<String> problem(Path folder, String link) throws IOException {
        Matcher target = FORM.matcher(link);
        if (!target.matches()) {
            return Optional.of(link + " is no link");
        }
        Path file = folder.resolve(target.group(1));
        if (!Files.isRegularFile(file)) {
            return Optional.of(link + ": there is no such file");
        }
        String heading = target.group(2);
        return heading.isEmpty() || headings(Files.readString(file)).contains(heading)
                ? Optional.empty()
                : Optional.of(link + ": there is no such heading");
    }

    /** The names under which a page's headings can be linked to. */
    private static Set<String> headings(String page) {
        Set<String> names = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        boolean isCode = false;
        for (String line : page.lines().toList()) {
            isCode ^= line.startsWith("```");
            if (!isCode && line.matches("#+ .*")) {
                String name = line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-');
                int times = seen.merge(name, 1, Integer::sum);
                names.add(times == 1 ? name : name + "-" + (times - 1));
            }
        }
        return names;
    }
}
