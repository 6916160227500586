package shop;

import dev.perdure.Binding;
import dev.perdure.spi.EventType;
import dev.perdure.spi.OrchestrationCalls;
import dev.perdure.spi.OrchestratorBinding;
import dev.perdure.spi.Parameter;
import dev.perdure.spi.QueryCode;
import dev.perdure.spi.QueryType;
import dev.perdure.spi.Signature;
import dev.perdure.spi.ThrownType;
import dev.perdure.spi.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Hosts {@link OrderFulfilment} on a worker.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class OrderFulfilmentBinding {
    static final ThrownType<OutOfStock> OUT_OF_STOCK = new ThrownType<>(
            OutOfStock.class,
            List.of(Parameter.of("sku", TypeRef.of(String.class))),
            thrown -> new Object[] {thrown.sku()},
            properties -> new OutOfStock((String) properties[0]));

    static final ThrownType<NotApproved> NOT_APPROVED = new ThrownType<>(
            NotApproved.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new NotApproved((String) properties[0]));

    static final ThrownType<CardDeclined> CARD_DECLINED = new ThrownType<>(
            CardDeclined.class,
            List.of(Parameter.of("message", TypeRef.<String>of(String.class).orNull())),
            thrown -> new Object[] {thrown.getMessage()},
            properties -> new CardDeclined((String) properties[0]));

    static final Signature<Receipt> FULFIL = new Signature<>(
            "OrderFulfilment",
            List.of(Parameter.of("order", TypeRef.of(Order.class))),
            TypeRef.of(Receipt.class),
            List.of(OUT_OF_STOCK, NOT_APPROVED, CARD_DECLINED));

    static final EventType<Approval> APPROVED_EVENT = new EventType<>("approved", TypeRef.of(Approval.class));

    static final EventType<String> CANCELLED_EVENT = new EventType<>("cancelled", TypeRef.of(String.class));

    static final QueryType<String> STEP_QUERY = new QueryType<>("step", TypeRef.of(String.class));

    static final QueryType<Integer> LINES_LEFT_QUERY = new QueryType<>("linesLeft", TypeRef.of(int.class));

    static final QueryType<List<String>> LABELS_QUERY = new QueryType<>("labels", TypeRef.of(List.class, TypeRef.of(String.class)));

    private OrderFulfilmentBinding() {
    }

    /**
     * Hosts {@link OrderFulfilment}.
     *
     * @param factory makes the implementation, anew for every replay: its constructor
     */
    public static <Implementation extends OrderFulfilment & OrderFulfilment.Status> Binding of(
            Function<OrderFulfilmentContext, ? extends Implementation> factory) {
        Objects.requireNonNull(factory, "factory");
        return new OrchestratorBinding(
                FULFIL,
                List.of(APPROVED_EVENT, CANCELLED_EVENT),
                true,
                (ctx, arguments) -> {
                    Implementation orchestrator = factory.apply(new OrderFulfilmentContext(ctx));
                    OrchestrationCalls.of(ctx).answerQueries(List.of(
                            new QueryCode<>(STEP_QUERY, orchestrator::step),
                            new QueryCode<>(LINES_LEFT_QUERY, orchestrator::linesLeft),
                            new QueryCode<>(LABELS_QUERY, orchestrator::labels)));
                    return orchestrator.fulfil((Order) arguments[0]);
                });
    }
}
