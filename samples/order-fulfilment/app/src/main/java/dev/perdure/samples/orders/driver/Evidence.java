package dev.perdure.samples.orders.driver;

import dev.perdure.InstanceStatus;
import dev.perdure.samples.orders.Stock;
import dev.perdure.samples.orders.bank.LedgerEntry;
import dev.perdure.samples.orders.files.PrintedLabel;
import dev.perdure.samples.orders.files.Product;
import java.util.List;
import java.util.Map;

/**
 * What lies in Redis, in the ledger and in the directory of labels after a run.
 *
 * @param statuses of the orders' orchestrations, by id
 * @param ledger oldest entry first
 * @param stock what the entities hold, by product
 * @param products what they held before, and prices
 */
record Evidence(
        Map<String, InstanceStatus> statuses,
        List<LedgerEntry> ledger,
        List<PrintedLabel> labels,
        Map<String, Stock.State> stock,
        Map<String, Product> products) {

    List<LedgerEntry> ledgerOf(String order) {
        return ledger.stream().filter(entry -> entry.order().equals(order)).toList();
    }

    List<PrintedLabel> labelsOf(String order) {
        return labels.stream().filter(label -> label.order().equals(order)).toList();
    }

    /** Pieces of a product that have left with a label. */
    int shipped(String product) {
        return labels.stream()
                .filter(label -> label.product().equals(product))
                .mapToInt(PrintedLabel::quantity)
                .sum();
    }
}
