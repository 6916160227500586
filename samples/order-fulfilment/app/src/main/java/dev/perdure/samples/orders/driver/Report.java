package dev.perdure.samples.orders.driver;

import dev.perdure.samples.orders.bank.LedgerEntry;
import dev.perdure.samples.orders.bank.LedgerEntry.Kind;
import dev.perdure.samples.orders.files.Ending;
import dev.perdure.samples.orders.files.Placement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run has shown. An order counts as completed, rejected or expired only if status, ledger and labels agree.
 *
 * @param verdicts one for each order of the file
 * @param evidence what they rest on
 * @param killsWanted how many workers were to be killed
 * @param kills those that were
 * @param failures what went wrong in the driver itself
 */
record Report(List<Verdict> verdicts, Evidence evidence, int killsWanted, List<Kill> kills, List<String> failures) {
    static Report of(
            List<Placement> placements, Evidence evidence, int killsWanted, List<Kill> kills, List<String> failures) {
        List<Verdict> verdicts =
                placements.stream().map(it -> Verdict.on(it, evidence)).toList();
        return new Report(verdicts, evidence, killsWanted, kills, failures);
    }

    long count(Ending ending) {
        return verdicts.stream().filter(it -> it.isProvenTo(ending)).count();
    }

    /** Where another worker asked for a dead worker's charge again. */
    Optional<LedgerEntry> takeOver(Kill kill) {
        return kill.charge()
                .flatMap(charge -> evidence.ledger().stream()
                        .filter(it -> it.kind() == Kind.REPEATED && it.key().equals(charge.key()))
                        .findFirst());
    }

    /** All that speaks against this run, in words; empty if nothing was lost, stuck or wrong. */
    List<String> complaints() {
        Stream<String> orders = verdicts.stream()
                .flatMap(it -> it.wrong().stream()
                        .map(wrong -> "order " + it.placement().id() + " " + wrong));
        Stream<String> stock =
                evidence.stockMismatches().stream().map(product -> "the pieces of " + product + " do not add up");
        return Stream.of(orders, stock, chargeComplaints(), killComplaints(), failures.stream())
                .flatMap(it -> it)
                .toList();
    }

    private Stream<String> chargeComplaints() {
        return chargesPerCompletedOrderMax() <= 1 ? Stream.empty() : Stream.of("an order was charged more than once");
    }

    private Stream<String> killComplaints() {
        Stream<String> missing = Stream.of("%d workers were killed, and not %d".formatted(kills.size(), killsWanted))
                .filter(it -> kills.size() != killsWanted);
        Stream<String> harmless = Stream.of("no worker was killed between ledger and Redis")
                .filter(it -> !kills.isEmpty()
                        && kills.stream().allMatch(kill -> kill.charge().isEmpty()));
        Stream<String> forgotten = kills.stream()
                .filter(kill -> kill.charge().isPresent() && takeOver(kill).isEmpty())
                .map(kill -> "nobody went on with what " + kill.worker() + " was doing");
        return Stream.of(missing, harmless, forgotten).flatMap(it -> it);
    }

    /** The result on one line. */
    String json() {
        return ("{\"orders\":%d,\"completed\":%d,\"rejected\":%d,\"expired\":%d,\"stuck\":%d,\"workerKills\":%d,"
                        + "\"chargesPerCompletedOrderMax\":%d,\"lostOrders\":%d,\"stockMismatch\":%d}")
                .formatted(
                        verdicts.size(),
                        count(Ending.COMPLETED),
                        count(Ending.REJECTED),
                        count(Ending.EXPIRED),
                        verdicts.stream().filter(Verdict::stuck).count(),
                        kills.size(),
                        chargesPerCompletedOrderMax(),
                        verdicts.stream().filter(Verdict::lost).count(),
                        evidence.stockMismatches().size());
    }

    private int chargesPerCompletedOrderMax() {
        return verdicts.stream()
                .filter(it -> it.ending().equals(Optional.of(Ending.COMPLETED)))
                .mapToInt(Verdict::charges)
                .max()
                .orElse(0);
    }
}
