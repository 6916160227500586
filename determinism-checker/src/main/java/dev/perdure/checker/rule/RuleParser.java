package dev.perdure.checker.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a rule file. A line {@code rule ID title} begins a rule; indented below it are {@code level warning} if it is
 * not an error, {@code why}, {@code remedy}, {@code bad} and {@code good} (the last two once for each line of code) and
 * one {@link Signature} per line. Lines that begin with {@code #} are comments.
 */
final class RuleParser {
    private static final Set<String> TEXTS = Set.of("level", "why", "remedy", "bad", "good");

    private final String file;
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> heading = new ArrayList<>();
    private Map<String, List<String>> texts = new HashMap<>();
    private List<Signature> signatures = new ArrayList<>();

    private RuleParser(String file) {
        this.file = file;
    }

    /** @throws IllegalArgumentException naming file and line, if the text is not a rule file */
    static List<Rule> parse(String file, List<String> lines) {
        RuleParser parser = new RuleParser(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                parser.line(lines.get(i));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        parser.endRule();
        return List.copyOf(parser.rules);
    }

    private void line(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        String[] words = text.split("\\s+", 2);
        if (words[0].equals("rule") && words.length == 2) {
            endRule();
            heading.addAll(List.of(words[1].split("\\s+", 2)));
        } else if (heading.size() != 2) {
            throw new IllegalArgumentException("a rule begins with 'rule ID title'");
        } else if (TEXTS.contains(words[0]) && words.length == 2) {
            texts.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words[1]);
        } else {
            signatures.add(Signature.parse(text));
        }
    }

    private void endRule() {
        if (heading.isEmpty()) {
            return;
        }
        rules.add(new Rule(
                heading.get(0),
                heading.get(1),
                level(),
                required("why"),
                required("remedy"),
                List.copyOf(texts.getOrDefault("bad", List.of())),
                List.copyOf(texts.getOrDefault("good", List.of())),
                List.copyOf(signatures)));
        heading.clear();
        texts = new HashMap<>();
        signatures = new ArrayList<>();
    }

    private Rule.Level level() {
        String level = String.join(" ", texts.getOrDefault("level", List.of("error")));
        return Rule.Level.valueOf(level.toUpperCase(Locale.ROOT));
    }

    private String required(String key) {
        List<String> values = texts.getOrDefault(key, List.of());
        if (values.isEmpty()) {
            throw new IllegalArgumentException(file + ": rule " + heading.get(0) + " has no '" + key + "'");
        }
        return String.join(" ", values);
    }
}
