package dev.perdure.checker.report;

import dev.perdure.checker.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0: one result for each entry and place. {@code locations} is where the sink is used, {@code codeFlows} the
 * way there from the entry, hop by hop.
 */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifReport() {}

    /** The report of a check that got to its end, in lines that end with {@code \n}. */
    public static String of(List<Violation> violations, String version, SourcePaths sources) {
        SarifResult results = new SarifResult(sources);
        Cut<Finding> cut = Cut.of(Finding.of(violations), finding -> Json.of(results.of(finding)));
        return """
                {"$schema":%s,"version":"2.1.0","runs":[{
                "tool":{"driver":{"name":"perdure-determinism-checker","semanticVersion":%s,"rules":%s}},
                "columnKind":"utf16CodeUnits",
                "invocations":[%s],
                "results":[
                %s
                ]}]}
                """.formatted(
                        Json.of(SCHEMA),
                        Json.of(version),
                        Json.of(rules(cut)),
                        Json.of(invocation(cut)),
                        String.join(",\n", cut.texts()));
    }

    private static Map<String, Object> invocation(Cut<Finding> cut) {
        Map<String, Object> notification = Map.of("level", "warning", "message", Map.of("text", cut.note()));
        return cut.leftOut() == 0
                ? Map.of("executionSuccessful", true)
                : Map.of("executionSuccessful", true, "toolExecutionNotifications", List.of(notification));
    }

    private static List<Map<String, Object>> rules(Cut<Finding> cut) {
        return cut.items().stream()
                .map(Finding::rule)
                .distinct()
                .map(SarifReport::rule)
                .toList();
    }

    private static Map<String, Object> rule(Rule rule) {
        return Map.of(
                "id",
                rule.id(),
                "shortDescription",
                text(rule.title() + "."),
                "fullDescription",
                text("An orchestrator reaches something that %s. %s".formatted(rule.why(), rule.remedy())),
                "help",
                Map.of("text", rule.remedy(), "markdown", markdown(rule)),
                "defaultConfiguration",
                Map.of("level", "error"));
    }

    private static String markdown(Rule rule) {
        List<String> lines = new ArrayList<>(List.of(rule.remedy()));
        if (!rule.bad().isEmpty()) {
            lines.addAll(List.of("", "```java", "// breaks replay"));
            lines.addAll(rule.bad());
            lines.add("// instead");
            lines.addAll(rule.good());
            lines.add("```");
        }
        return String.join("\n", lines);
    }

    static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
