package dev.perdure.samples.orders.worker;

import dev.perdure.samples.orders.Catalogue;
import dev.perdure.samples.orders.Line;
import dev.perdure.samples.orders.Money;
import dev.perdure.samples.orders.UnknownProduct;
import dev.perdure.samples.orders.files.Product;
import java.util.List;
import java.util.Map;

/** Prices by product. Thread-safe. */
record PriceList(Map<String, Product> products) implements Catalogue {
    @Override
    public Money price(List<Line> lines) throws UnknownProduct {
        long cents = 0;
        for (Line line : lines) {
            Product product = products.get(line.product());
            if (product == null) {
                throw new UnknownProduct(line.product());
            }
            cents += product.cents() * line.quantity();
        }
        return new Money(cents);
    }
}
