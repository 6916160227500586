package dev.perdure.checker.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * For programs: {@code findings}, one for each entry and place, and {@code leftOut}, how many of them are not shown. A
 * file or line that the class file does not tell is left out.
 */
public final class JsonReport {
    private JsonReport() {}

    /** The report of a check that got to its end, in lines that end with {@code \n}. */
    public static String of(List<Violation> violations, String version, SourcePaths sources) {
        Cut<Finding> cut = Cut.of(Finding.of(violations), finding -> Json.of(finding(finding, sources)));
        return """
                {"tool":"perdure-determinism-checker","version":%s,"leftOut":%d,"findings":[
                %s
                ]}
                """.formatted(
                        Json.of(version), cut.leftOut(), cut.texts().stream().collect(Collectors.joining(",\n")));
    }

    private static Map<String, Object> finding(Finding finding, SourcePaths sources) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().id());
        json.put("level", finding.rule().isError() ? "error" : "warning");
        json.put("title", finding.rule().title());
        json.put("message", ViolationPrinter.fact(finding.violation()) + ".");
        json.put("remedy", finding.rule().remedy());
        json.put("entry", Names.qualified(finding.route().entry()));
        json.put("sink", Names.qualified(finding.sink()));
        json.putAll(place(finding.place(), sources));
        Chain chain = Chain.of(finding.route().path());
        List<Map<String, Object>> hops = new ArrayList<>();
        chain.beginning().forEach(hop -> hops.add(hop(hop, sources)));
        if (chain.leftOut() > 0) {
            hops.add(Json.object("leftOut", chain.leftOut()));
        }
        chain.end().forEach(hop -> hops.add(hop(hop, sources)));
        json.put("chain", hops);
        return json;
    }

    private static Map<String, Object> hop(Hop hop, SourcePaths sources) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", Names.qualified(hop.method()));
        json.putAll(place(hop, sources));
        return json;
    }

    private static Map<String, Object> place(Hop hop, SourcePaths sources) {
        Map<String, Object> json = new LinkedHashMap<>();
        sources.best(hop).ifPresent(file -> json.put("file", file));
        if (hop.line() > 0) {
            json.put("line", hop.line());
        }
        return json;
    }
}
