package dev.perdure.samples.orders.driver;

import dev.perdure.FailureDetails;
import dev.perdure.samples.orders.Money;
import dev.perdure.samples.orders.Stock;
import dev.perdure.samples.orders.bank.LedgerEntry;
import dev.perdure.samples.orders.bank.LedgerEntry.Kind;
import dev.perdure.samples.orders.files.Ending;
import dev.perdure.samples.orders.files.PrintedLabel;
import dev.perdure.samples.orders.files.Product;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report, for people. */
record Summary(Report report, Duration elapsed, int busyAnswers) {
    /** Several lines. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("%n%d orders in %.1f seconds%n".formatted(report.verdicts().size(), elapsed.toMillis() / 1000.0));
        line(
                text,
                "completed",
                report.count(Ending.COMPLETED) + ", with " + evidence().labels().size() + " labels");
        line(text, "rejected", report.count(Ending.REJECTED) + reasons(Ending.REJECTED));
        line(text, "expired", report.count(Ending.EXPIRED) + reasons(Ending.EXPIRED));
        line(text, "money", money());
        line(text, "stock", stock());
        report.kills().forEach(kill -> line(text, "killed", kill + takeOver(kill)));
        List<String> complaints = report.complaints();
        complaints.forEach(complaint -> line(text, "WRONG", complaint));
        text.append(complaints.isEmpty() ? "Nothing was lost, stuck or wrong.%n".formatted() : "");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-10s %s%n".formatted(name, value));
    }

    private String reasons(Ending ending) {
        String reasons = report.verdicts().stream()
                .filter(it -> it.isProvenTo(ending))
                .map(it -> evidence().statuses().get(it.placement().id()))
                .flatMap(status -> status.failure().stream())
                .collect(Collectors.groupingBy(Summary::simpleName, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }

    private static String simpleName(FailureDetails failure) {
        return failure.type().substring(failure.type().lastIndexOf('.') + 1);
    }

    private String money() {
        return "%s charged in %d charges, %s refunded in %d; the payment server was too busy %d times"
                .formatted(
                        sum(Kind.CHARGED), count(Kind.CHARGED), sum(Kind.REFUNDED), count(Kind.REFUNDED), busyAnswers);
    }

    private Money sum(Kind kind) {
        return new Money(evidence().ledger().stream()
                .filter(it -> it.kind() == kind)
                .mapToLong(LedgerEntry::cents)
                .sum());
    }

    private long count(Kind kind) {
        return evidence().ledger().stream().filter(it -> it.kind() == kind).count();
    }

    private String stock() {
        return "%d pieces before = %d on the shelf + %d with a label; %d are reserved"
                .formatted(
                        evidence().products().values().stream()
                                .mapToInt(Product::stock)
                                .sum(),
                        evidence().stock().values().stream()
                                .mapToInt(Stock.State::available)
                                .sum(),
                        evidence().labels().stream()
                                .mapToInt(PrintedLabel::quantity)
                                .sum(),
                        evidence().stock().values().stream()
                                .mapToInt(Stock.State::reserved)
                                .sum());
    }

    private String takeOver(Kill kill) {
        return report.takeOver(kill)
                .map(it -> ".%n%13s%s asked again after %.1f s, under the same key: no money was taken"
                        .formatted(
                                "",
                                it.worker(),
                                Duration.between(kill.charge().orElseThrow().at(), it.at())
                                                .toMillis()
                                        / 1000.0))
                .orElse("");
    }

    private Evidence evidence() {
        return report.evidence();
    }
}
