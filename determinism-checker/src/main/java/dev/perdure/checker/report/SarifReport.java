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
        Map<String, Object> notification = Json.object("level", "warning", "message", Json.object("text", cut.note()));
        return cut.leftOut() == 0
                ? Json.object("executionSuccessful", true)
                : Json.object("executionSuccessful", true, "toolExecutionNotifications", List.of(notification));
    }

    private static List<Map<String, Object>> rules(Cut<Finding> cut) {
        return cut.items().stream()
                .map(Finding::rule)
                .distinct()
                .map(SarifReport::rule)
                .toList();
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> json = Json.object("id", rule.id());
        json.put("shortDescription", text(rule.title() + "."));
        json.put(
                "fullDescription",
                text("An orchestrator reaches something that %s. %s".formatted(rule.why(), rule.remedy())));
        json.put("help", Json.object("text", rule.remedy(), "markdown", markdown(rule)));
        json.put("defaultConfiguration", Json.object("level", level(rule)));
        return json;
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

    static String level(Rule rule) {
        return rule.isError() ? "error" : "warning";
    }

    static Map<String, Object> text(String text) {
        return Json.object("text", text);
    }
}
