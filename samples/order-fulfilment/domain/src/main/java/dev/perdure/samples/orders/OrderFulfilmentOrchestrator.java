package dev.perdure.samples.orders;

import dev.perdure.Task;
import java.time.Duration;
import java.util.List;

/**
 * The steps of an order, as plain code. Each call below is stored with its answer: when the worker dies, another one
 * runs this code again, gets the stored answers, and goes on where it stopped.
 */
public final class OrderFulfilmentOrchestrator implements OrderFulfilment {
    /** Seconds here, so that the sample ends soon; days in a real shop. */
    private static final Duration APPROVAL_TIME = Duration.ofSeconds(5);

    private final OrderFulfilmentContext ctx;
    private final Catalogue catalogue;
    private final Payments payments;
    private final ShippingProxy shipping;

    /** Made by the worker for each instance. */
    public OrderFulfilmentOrchestrator(OrderFulfilmentContext ctx) {
        this.ctx = ctx;
        this.catalogue = new CatalogueProxy(ctx);
        this.payments = new PaymentsProxy(ctx);
        this.shipping = new ShippingProxy(ctx);
    }

    @Override
    public Receipt fulfil(Order order)
            throws UnknownProduct, OutOfStock, NotApproved, Cancelled, CardDeclined, Undeliverable {
        Money total = catalogue.price(order.lines());
        for (Line line : order.lines()) {
            reserve(line);
        }
        awaitApproval();
        ChargeId charge = payments.charge(order.card(), total);
        ctx.onFailure(() -> payments.refund(charge));
        List<Label> labels = ctx.allOf(order.lines().stream()
                        .map(line -> shipping.async().label(order.id(), order.city(), line))
                        .toList())
                .await();
        for (Line line : order.lines()) {
            stock(line).signal().ship(line.quantity());
        }
        return new Receipt(order.id(), total, labels);
    }

    private void reserve(Line line) throws OutOfStock {
        StockProxy stock = stock(line);
        if (!stock.reserve(line.quantity())) {
            throw new OutOfStock(line.product());
        }
        ctx.onFailure(() -> stock.signal().release(line.quantity()));
    }

    private void awaitApproval() throws NotApproved, Cancelled {
        Task<Approval> approved = ctx.events().approved();
        Task<String> cancelled = ctx.events().cancelled();
        ctx.anyOf(approved, cancelled, ctx.timer(APPROVAL_TIME)).await();
        if (cancelled.isDone()) {
            throw new Cancelled(cancelled.await());
        }
        if (!approved.isDone()) {
            throw new NotApproved("nobody approved it within " + APPROVAL_TIME.toSeconds() + " seconds");
        }
    }

    private StockProxy stock(Line line) {
        return new StockProxy(ctx, line.product());
    }
}
