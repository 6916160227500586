package dev.perdure.samples.orders.driver;

import dev.perdure.InstanceStatus;
import dev.perdure.samples.orders.Line;
import dev.perdure.samples.orders.Order;
import dev.perdure.samples.orders.Stock;
import dev.perdure.samples.orders.bank.LedgerEntry;
import dev.perdure.samples.orders.bank.LedgerEntry.Kind;
import dev.perdure.samples.orders.files.PrintedLabel;
import dev.perdure.samples.orders.files.Product;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lies in Redis, in the ledger and in the directory of labels after a run.
 *
 * @param statuses of the orders' orchestrations, by id
 * @param ledger oldest entry first
 * @param labels of all orders
 * @param stock what the entities hold now, by product
 * @param products what they held before the first order, and prices
 */
record Evidence(
        Map<String, InstanceStatus> statuses,
        List<LedgerEntry> ledger,
        List<PrintedLabel> labels,
        Map<String, Stock.State> stock,
        Map<String, Product> products) {

    /** How often money was taken for the order. */
    int charges(Order order) {
        return (int) entries(order, Kind.CHARGED).count();
    }

    /** What was taken for the order and not given back, in cents. */
    long paid(Order order) {
        return cents(order, Kind.CHARGED) - cents(order, Kind.REFUNDED);
    }

    /** What the order costs, in cents. */
    long price(Order order) {
        return order.lines().stream().mapToLong(this::price).sum();
    }

    private long price(Line line) {
        Product product = products.get(line.product());
        return product == null ? 0 : product.cents() * line.quantity();
    }

    /** What the labels of the order say. */
    Set<Line> shipped(Order order) {
        return labels.stream()
                .filter(label -> label.order().equals(order.id()))
                .map(label -> new Line(label.product(), label.quantity()))
                .collect(Collectors.toSet());
    }

    /** Products whose pieces do not add up: those on the shelf and those with a label are all there were. */
    List<String> stockMismatches() {
        return products.values().stream()
                .filter(product -> !new Stock.State(product.stock() - shipped(product), 0)
                        .equals(stock.getOrDefault(product.name(), new Stock.State())))
                .map(Product::name)
                .toList();
    }

    private int shipped(Product product) {
        return labels.stream()
                .filter(label -> label.product().equals(product.name()))
                .mapToInt(PrintedLabel::quantity)
                .sum();
    }

    private long cents(Order order, Kind kind) {
        return entries(order, kind).mapToLong(LedgerEntry::cents).sum();
    }

    private Stream<LedgerEntry> entries(Order order, Kind kind) {
        return ledger.stream().filter(entry -> entry.order().equals(order.id()) && entry.kind() == kind);
    }
}
