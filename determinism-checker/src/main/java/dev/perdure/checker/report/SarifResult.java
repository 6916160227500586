package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One result of a SARIF run. */
final class SarifResult {
    private final SourcePaths sources;

    SarifResult(SourcePaths sources) {
        this.sources = sources;
    }

    Map<String, Object> of(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ruleId", finding.rule().id());
        json.put("level", SarifReport.level(finding.rule()));
        json.put("message", SarifReport.text(finding.message()));
        json.put("locations", List.of(location(finding.place())));
        json.put("codeFlows", List.of(Json.object("threadFlows", List.of(Json.object("locations", flow(finding))))));
        json.put("partialFingerprints", Json.object("perdureChain/v1", fingerprint(finding)));
        json.put(
                "properties",
                Json.object(
                        "entry", Names.qualified(finding.route().entry()), "sink", Names.qualified(finding.sink())));
        return json;
    }

    /** Each hop says where it leads: the next method, or the sink. */
    private List<Map<String, Object>> flow(Finding finding) {
        Chain chain = Chain.of(finding.route().path());
        List<Hop> hops = new ArrayList<>(chain.beginning());
        hops.addAll(chain.end());
        List<Map<String, Object>> locations = new ArrayList<>();
        for (int i = 0; i < hops.size(); i++) {
            boolean beforeGap = chain.leftOut() > 0 && i == chain.beginning().size() - 1;
            String next = beforeGap
                    ? "... through %,d more methods ...".formatted(chain.leftOut())
                    : i + 1 < hops.size()
                            ? Names.method(hops.get(i + 1).method())
                            : finding.sink().shortText();
            Map<String, Object> location = location(hops.get(i));
            location.put("message", SarifReport.text(Names.method(hops.get(i).method()) + " -> " + next));
            locations.add(Json.object("location", location));
        }
        return locations;
    }

    private Map<String, Object> location(Hop hop) {
        Map<String, Object> json = new LinkedHashMap<>();
        sources.best(hop).ifPresent(file -> json.put("physicalLocation", physical(file, hop.line())));
        json.put("logicalLocations", List.of(logical(hop.method())));
        return json;
    }

    private static Map<String, Object> physical(String file, int line) {
        Map<String, Object> artifact = Json.object("uri", uri(file));
        return line > 0
                ? Json.object("artifactLocation", artifact, "region", Json.object("startLine", line))
                : Json.object("artifactLocation", artifact);
    }

    private static Map<String, Object> logical(MemberRef method) {
        return Json.object("fullyQualifiedName", Names.qualified(method), "kind", "member");
    }

    private static String uri(String file) {
        try {
            return file.startsWith("/")
                    ? new URI("file", "", file, null).toASCIIString()
                    : new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    private static String fingerprint(Finding finding) {
        byte[] members = finding.members().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(members).toString();
    }
}
