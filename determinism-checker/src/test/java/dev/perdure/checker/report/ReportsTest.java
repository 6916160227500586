package dev.perdure.checker.report;

import static dev.perdure.checker.report.Violations.NOW;
import static dev.perdure.checker.report.Violations.RULE;
import static dev.perdure.checker.report.Violations.hop;
import static dev.perdure.checker.report.Violations.route;
import static dev.perdure.checker.report.Violations.unknown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SourcePaths APP_ONLY = hop -> hop.method().owner().startsWith("app/")
            ? SourcePaths.inPackage(hop).map(path -> "src/main/java/" + path)
            : Optional.empty();

    private static final Violation FROM_TWO_ENTRIES = new Violation(
            RULE,
            NOW,
            List.of(
                    route(hop("app/Other", "main", 3), hop("app/Shop$Line", "run", 3), hop("lib/Lib", "call", 7)),
                    route(hop("app/Shop", "run", 4), hop("lib/Lib", "call", 7))));

    private enum Form {
        TEXT(TextReport::of),
        JSON(violations -> JsonReport.of(violations, "1.0", APP_ONLY)),
        SARIF(violations -> SarifReport.of(violations, "1.0", APP_ONLY)),
        GITHUB(violations -> GitHubReport.of(violations, APP_ONLY));

        private final Function<List<Violation>, String> print;

        Form(Function<List<Violation>, String> print) {
            this.print = print;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReport_staysUnderAMegabyteAndSaysWhatItLeavesOut(Form form) {
        for (List<Violation> violations : List.of(Violations.many(50_000, 2), Violations.many(500, 2_000))) {
            String report = form.print.apply(violations);
            assertTrue(report.getBytes(StandardCharsets.UTF_8).length < 1_000_000, form.name());
            assertTrue(
                    report.matches("(?s).*([\\d,]+ more are left out|\"leftOut\":[1-9]).*")
                            || report.contains("1,950 more"),
                    form.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyReport_isWellFormedWithoutViolations(Form form) {
        String report = form.print.apply(List.of());
        switch (form) {
            case JSON -> assertTrue(JSON.readTree(report).at("/findings").isEmpty());
            case SARIF -> assertTrue(JSON.readTree(report).at("/runs/0/results").isEmpty());
            default -> assertEquals("", report);
        }
    }

    @Test
    void sarif_hasOneResultForEachEntryWithSinkChainAndProperties() {
        JsonNode log = JSON.readTree(SarifReport.of(List.of(FROM_TWO_ENTRIES), "1.0", APP_ONLY));
        assertEquals("2.1.0", log.at("/version").asString());
        assertEquals("DET-X-01", log.at("/runs/0/tool/driver/rules/0/id").asString());
        assertEquals(
                "Use ctx.now().",
                log.at("/runs/0/tool/driver/rules/0/help/text").asString());
        assertEquals(2, log.at("/runs/0/results").size());
        JsonNode result = log.at("/runs/0/results/0");
        assertEquals("DET-X-01", result.at("/ruleId").asString());
        assertEquals("app.Shop.run", result.at("/properties/entry").asString());
        assertEquals("java.time.Instant.now", result.at("/properties/sink").asString());
        assertEquals(
                "lib/Lib.java",
                result.at("/locations/0/physicalLocation/artifactLocation/uri").asString());
        assertEquals(
                7, result.at("/locations/0/physicalLocation/region/startLine").asInt());
        JsonNode flow = result.at("/codeFlows/0/threadFlows/0/locations");
        assertEquals(2, flow.size());
        assertEquals(
                "src/main/java/app/Shop.java",
                flow.at("/0/location/physicalLocation/artifactLocation/uri").asString());
        assertEquals("Shop.run -> Lib.call", flow.at("/0/location/message/text").asString());
        assertEquals(
                "Lib.call -> Instant.now()", flow.at("/1/location/message/text").asString());
        assertEquals(
                "app.Other.main", log.at("/runs/0/results/1/properties/entry").asString());
    }

    @Test
    void sarif_leavesOutPlacesThatAreNotKnown() {
        String log = SarifReport.of(
                List.of(Violations.of(hop("app/Shop", "run", 0), unknown("lib/Lib", "call"))), "1", APP_ONLY);
        JsonNode result = JSON.readTree(log).at("/runs/0/results/0");
        assertTrue(result.at("/locations/0/physicalLocation").isMissingNode());
        assertEquals(
                "lib.Lib.call",
                result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asString());
        assertFalse(log.contains("startLine"));
    }

    @Test
    void sarif_fingerprintsDoNotDependOnLines() {
        assertEquals(fingerprint(4), fingerprint(40));
    }

    private static String fingerprint(int line) {
        String log = SarifReport.of(List.of(Violations.of(hop("app/Shop", "run", line))), "1", APP_ONLY);
        return JSON.readTree(log)
                .at("/runs/0/results/0/partialFingerprints/perdureChain~1v1")
                .asString();
    }

    @Test
    void json_hasOneFindingForEachEntry() {
        JsonNode report = JSON.readTree(JsonReport.of(List.of(FROM_TWO_ENTRIES), "1.0", APP_ONLY));
        assertEquals(0, report.at("/leftOut").asInt());
        assertEquals(JSON.readTree("""
                        {"rule": "DET-X-01", "level": "error", "title": "Clock", "message": "java.time.Instant.now() reads a \\"clock\\".",
                         "remedy": "Use ctx.now().", "entry": "app.Shop.run", "sink": "java.time.Instant.now",
                         "file": "lib/Lib.java", "line": 7,
                         "chain": [{"method": "app.Shop.run", "file": "src/main/java/app/Shop.java", "line": 4},
                                   {"method": "lib.Lib.call", "file": "lib/Lib.java", "line": 7}]}"""), report.at("/findings/0"));
    }

    @Test
    void gitHub_annotatesTheLastPlaceOfWhichTheSourceIsThere() {
        String commands = GitHubReport.of(List.of(FROM_TWO_ENTRIES), APP_ONLY);
        assertTrue(
                commands.startsWith("::error file=src/main/java/app/Shop.java,line=4,title=DET-X-01::"
                        + "[DET-X-01] java.time.Instant.now() reads a \"clock\".%0A    Shop.run(Shop.java:4)%0A"),
                commands);
        assertEquals(1, commands.lines().count());
    }

    @Test
    void text_namesFiveOtherEntriesAndCountsTheRest() {
        List<Route> routes = Violations.many(8, 1).stream()
                .flatMap(violation -> violation.routes().stream())
                .toList();
        String text = TextReport.of(List.of(new Violation(RULE, NOW, routes)));
        assertTrue(text.contains("Also reached from Orchestrator1.step0, "), text);
        assertTrue(text.contains("Orchestrator5.step0, 2 more"), text);
    }
}
