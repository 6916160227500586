package dev.perdure.samples.orders.driver;

import dev.perdure.DurableClient;
import dev.perdure.InstancePage;
import dev.perdure.InstanceQuery;
import dev.perdure.InstanceStatus;
import dev.perdure.samples.orders.OrderFulfilmentClient;
import dev.perdure.samples.orders.Stock;
import dev.perdure.samples.orders.StockClient;
import dev.perdure.samples.orders.bank.Ledger;
import dev.perdure.samples.orders.files.PrintedLabel;
import dev.perdure.samples.orders.files.Product;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be seen from outside: instances and entities through the client, ledger and labels on disk. */
final class Shop {
    private final DurableClient client;
    private final Map<String, Product> products;
    private final Settings settings;

    Shop(DurableClient client, Map<String, Product> products, Settings settings) {
        this.client = client;
        this.products = products;
        this.settings = settings;
    }

    /** Starts and finds orders. */
    OrderFulfilmentClient orders() {
        return new OrderFulfilmentClient(client);
    }

    /** Fills the shelves. */
    void receiveGoods() {
        StockClient stock = new StockClient(client);
        products.values().forEach(product -> stock.entity(product.name()).receive(product.stock()));
    }

    /** Where all orders stand. */
    List<InstanceStatus> statuses() {
        List<InstanceStatus> statuses = new ArrayList<>();
        InstanceQuery query = InstanceQuery.all().pageSize(500);
        Optional<InstanceQuery> next = Optional.of(query);
        while (next.isPresent()) {
            InstancePage page = client.list(next.get());
            statuses.addAll(page.instances());
            next = page.next().map(query::after);
        }
        return statuses;
    }

    /** Everything that lies about now. */
    Evidence evidence() throws IOException {
        StockClient entities = new StockClient(client);
        Map<String, Stock.State> stock = new HashMap<>();
        for (String product : products.keySet()) {
            entities.readState(product).ifPresent(state -> stock.put(product, state));
        }
        return new Evidence(
                statuses().stream().collect(Collectors.toMap(InstanceStatus::id, Function.identity())),
                Ledger.read(settings.ledger()),
                PrintedLabel.readAll(settings.labels()),
                stock,
                products);
    }
}
