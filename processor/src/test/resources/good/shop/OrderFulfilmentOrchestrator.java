package shop;
import dev.perdure.*;
import java.time.Duration;
import java.util.List;

public final class OrderFulfilmentOrchestrator implements OrderFulfilment, OrderFulfilment.Status {
  private final OrderFulfilmentContext ctx;     // generated: OrchestrationContext plus what is typed for this orchestrator
  private final Payments payments;              // your own interface will do for blocking calls, and for fakes
  private final ShippingProxy shipping;         // generated; implements Shipping, adds async() and with(options)
  private String step = "reserving";            // a plain field, rebuilt by replay

  public OrderFulfilmentOrchestrator(OrderFulfilmentContext ctx) {
    this.ctx = ctx;
    payments = new PaymentsProxy(ctx);
    shipping = new ShippingProxy(ctx);
  }

  @Override public Receipt fulfil(Order order) throws OutOfStock, NotApproved, CardDeclined {
    for (Line line : order.lines()) {
      StockProxy stock = new StockProxy(ctx, line.sku());
      if (!stock.reserve(line.quantity())) throw new OutOfStock(line.sku());    // a two-way entity call
      ctx.onFailure(() -> stock.signal().release(line.quantity()));             // undone, by a one-way signal, if fulfil throws
    }
    step = "awaiting approval";
    Task<Approval> approved = ctx.events().approved();
    Task<String> cancelled = ctx.events().cancelled();
    ctx.anyOf(approved, cancelled, ctx.timer(Duration.ofHours(72))).await();
    if (!approved.isDone()) throw new NotApproved(cancelled.isDone() ? cancelled.await() : "no answer");

    step = "charging";
    payments.charge(order.card(), order.total());                               // durable, retried, blocking; may throw CardDeclined
    List<Label> labels = ctx.allOf(order.lines().stream().map(shipping.async()::label).toList()).await();
    return new Receipt(order.id(), labels);
  }
  @Override public String step() { return step; }
  @Override public int linesLeft() { return 0; }
  @Override public List<String> labels() { return List.of(); }
}
