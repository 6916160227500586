package dev.perdure.samples.orders.driver;

import dev.perdure.FailureDetails;
import dev.perdure.InstanceStatus;
import dev.perdure.RuntimeStatus;
import dev.perdure.samples.orders.Cancelled;
import dev.perdure.samples.orders.CardDeclined;
import dev.perdure.samples.orders.NotApproved;
import dev.perdure.samples.orders.Order;
import dev.perdure.samples.orders.OutOfStock;
import dev.perdure.samples.orders.Undeliverable;
import dev.perdure.samples.orders.UnknownProduct;
import dev.perdure.samples.orders.files.Ending;
import dev.perdure.samples.orders.files.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one order, by what lies about.
 *
 * @param ending how it ended; empty if it did not, or for no reason the shop knows
 * @param charges how often money was taken for it
 * @param lost not there, not ended, or completed without all its labels
 * @param stuck there, and not ended
 * @param wrong where status, ledger, labels and expectation contradict each other
 */
record Verdict(
        Placement placement, Optional<Ending> ending, int charges, boolean lost, boolean stuck, List<String> wrong) {
    private static final Set<Class<? extends Exception>> REJECTIONS =
            Set.of(UnknownProduct.class, OutOfStock.class, CardDeclined.class, Cancelled.class, Undeliverable.class);

    static Verdict on(Placement placement, Evidence evidence) {
        Order order = placement.order();
        Optional<InstanceStatus> status =
                Optional.ofNullable(evidence.statuses().get(order.id()));
        boolean ended = status.filter(it -> it.status().isTerminal()).isPresent();
        Optional<Ending> ending = status.filter(it -> ended).flatMap(Verdict::ending);
        List<String> wrong = ending.map(it -> contradictions(placement, it, evidence))
                .orElseGet(() -> List.of(status.map(Verdict::describe).orElse("is not in Redis")));
        boolean unlabelled = ending.filter(Ending.COMPLETED::equals).isPresent()
                && !evidence.shipped(order).containsAll(order.lines());
        return new Verdict(
                placement, ending, evidence.charges(order), !ended || unlabelled, status.isPresent() && !ended, wrong);
    }

    /** Ended as it should, and everything that lies about agrees. */
    boolean isProvenTo(Ending expected) {
        return ending.equals(Optional.of(expected)) && wrong.isEmpty() && !lost;
    }

    /** How an instance ended, by its status alone. */
    static Optional<Ending> ending(InstanceStatus status) {
        return status.status() == RuntimeStatus.COMPLETED
                ? Optional.of(Ending.COMPLETED)
                : status.failure().flatMap(Verdict::ending);
    }

    private static Optional<Ending> ending(FailureDetails failure) {
        if (failure.is(NotApproved.class)) {
            return Optional.of(Ending.EXPIRED);
        }
        return REJECTIONS.stream().anyMatch(failure::is) ? Optional.of(Ending.REJECTED) : Optional.empty();
    }

    private static List<String> contradictions(Placement placement, Ending ending, Evidence evidence) {
        Order order = placement.order();
        List<String> found = new ArrayList<>();
        boolean completed = ending == Ending.COMPLETED;
        if (evidence.paid(order) != (completed ? evidence.price(order) : 0)) {
            found.add("is " + ending + " and has paid " + evidence.paid(order) + " cents");
        }
        if (!evidence.shipped(order).equals(completed ? Set.copyOf(order.lines()) : Set.of())) {
            found.add("is " + ending + " and has labels for " + evidence.shipped(order));
        }
        placement
                .expected()
                .filter(expected -> expected != ending)
                .ifPresent(expected -> found.add("is " + ending + " and should be " + expected));
        return found;
    }

    private static String describe(InstanceStatus status) {
        Stream<String> why =
                Stream.concat(status.reason().stream(), status.failure().map(FailureDetails::toString).stream());
        return Stream.concat(Stream.of("is " + status.status()), why).collect(Collectors.joining(" "));
    }
}
