package dev.perdure.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.rule.Condition;
import dev.perdure.checker.rule.Rule;
import dev.perdure.checker.rule.RuleSet;
import dev.perdure.checker.rule.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The checker's part of {@code docs/diagnostics.md} is what the rule files say. Run with {@code -Ddocs.update} to write
 * it.
 */
class DiagnosticsDocTest {
    private static final Path DOCUMENT = Path.of("../docs/diagnostics.md");
    private static final String BEGIN = "<!-- generated: determinism-checker -->\n";
    private static final String END = "<!-- end: determinism-checker -->\n";

    @Test
    void document_saysWhatTheRulesSay() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END, begin);
        String expected = document.substring(0, begin) + sections() + document.substring(end);
        if (System.getProperty("docs.update") != null) {
            Files.writeString(DOCUMENT, expected);
        } else {
            assertEquals(expected, document);
        }
    }

    @Test
    void document_hasEveryProblemOfACheck() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (CheckProblem problem : CheckProblem.values()) {
            assertTrue(document.contains(problem.id()), problem.id());
        }
    }

    private static String sections() {
        return RuleSet.builtIn().rules().stream()
                .map(DiagnosticsDocTest::section)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String section(Rule rule) {
        List<String> parts = new ArrayList<>();
        parts.add("### " + rule.id() + "\n");
        parts.add("**%s.** An orchestrator reaches something that %s. %s%n"
                .formatted(rule.title(), rule.why(), rule.remedy()));
        if (!rule.bad().isEmpty()) {
            String verdict = rule.isError() ? "does not build" : "builds, with a warning";
            parts.add("```java\n// " + verdict + "\n" + String.join("\n", rule.bad()) + "\n// instead\n"
                    + String.join("\n", rule.good()) + "\n```\n");
        }
        if (!rule.signatures().isEmpty()) {
            Map<String, List<Signature>> byType = rule.signatures().stream()
                    .collect(Collectors.groupingBy(Signature::type, LinkedHashMap::new, Collectors.toList()));
            parts.add(byType.entrySet().stream()
                    .map(entry -> "- `%s`: %s%n".formatted(entry.getKey(), members(entry.getValue())))
                    .collect(Collectors.joining()));
        }
        return String.join("\n", parts);
    }

    private static String members(List<Signature> signatures) {
        return signatures.stream().map(DiagnosticsDocTest::member).collect(Collectors.joining(", "));
    }

    private static String member(Signature signature) {
        String parameters = signature
                .parameters()
                .map(types -> types.stream()
                        .map(type -> type.substring(type.lastIndexOf('.') + 1))
                        .collect(Collectors.joining(", ", "(", ")")))
                .orElse("");
        String text = switch (signature.member()) {
            case "*" -> "everything";
            case "new" -> "`new" + parameters + "`";
            default -> "`" + signature.member() + parameters + "`";
        };
        return text
                + condition(signature.condition())
                + (signature.since() > 17 ? " (JDK " + signature.since() + ")" : "");
    }

    private static String condition(Condition condition) {
        return (condition.localized() ? " (with a constant format that has `%f`, `%,d`, `%tF` or the like)" : "")
                + (condition.worded() ? " (except with a constant pattern of numbers alone)" : "")
                + (condition.enabled() ? " (except with `false` as the last argument)" : "")
                + (condition.remedies().isEmpty()
                        ? ""
                        : new TreeSet<>(condition.remedies())
                                .stream()
                                        .map(name -> "`" + name + "`")
                                        .collect(Collectors.joining(" or ", " (where the class never calls ", ")")));
    }
}
