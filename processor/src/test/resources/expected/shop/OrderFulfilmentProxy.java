package shop;

import dev.perdure.OrchestrationContext;
import dev.perdure.RetryHandler;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Runs {@link OrderFulfilment} as a sub-orchestration of an orchestrator. A bare call waits for its result.
 *
 * <p>Turns an order into parcels, once somebody has approved it.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class OrderFulfilmentProxy implements OrderFulfilment {
    private final OrchestrationCalls calls;

    private final ChildOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public OrderFulfilmentProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), ChildOptions.none());
    }

    private OrderFulfilmentProxy(OrchestrationCalls calls, ChildOptions options) {
        this.calls = calls;
        this.options = options;
    }

    /**
     * Fulfils an order.
     *
     * @param order what was bought
     * @return what was sent
     * @throws OutOfStock if a line cannot be served
     * @throws NotApproved if nobody approves it within three days
     * @throws CardDeclined if the bank says no
     */
    @Override
    public Receipt fulfil(Order order) throws OutOfStock, NotApproved, CardDeclined {
        try {
            return this.calls.orchestration(OrderFulfilmentBinding.FULFIL, this.options,
                    order).await();
        } catch (TaskFailedException failed) {
            if (failed.getCause() instanceof OutOfStock thrown) {
                throw thrown;
            }
            if (failed.getCause() instanceof NotApproved thrown) {
                throw thrown;
            }
            if (failed.getCause() instanceof CardDeclined thrown) {
                throw thrown;
            }
            throw failed;
        }
    }

    /**
     * The same orchestration; its result comes later.
     */
    public Async async() {
        return new Async(this.calls, this.options);
    }

    /**
     * Starts it for nobody to wait for, and returns the id of the instance.
     */
    public Detached detached() {
        return new Detached(this.calls, this.options);
    }

    /**
     * The same orchestration, under this instance id instead of one of the engine's making.
     */
    public OrderFulfilmentProxy withId(String instanceId) {
        return new OrderFulfilmentProxy(this.calls, this.options.withId(instanceId));
    }

    /**
     * The same orchestration; when it fails, another instance is started if this decides so. The second attempt under id {@code x} has the id {@code x#2}, and so on. What is detached is started once.
     */
    public OrderFulfilmentProxy withRetry(RetryHandler retry) {
        return new OrderFulfilmentProxy(this.calls, this.options.withRetry(retry));
    }

    /**
     * Raises an event at the instance with this id, by calling it; nothing comes back.
     */
    public OrderFulfilment.Events raise(String instanceId) {
        return new Raise(this.calls, instanceId);
    }

    /**
     * The same orchestration; its result comes later.
     */
    public static final class Async {
        private final OrchestrationCalls calls;

        private final ChildOptions options;

        private Async(OrchestrationCalls calls, ChildOptions options) {
            this.calls = calls;
            this.options = options;
        }

        /**
         * Fulfils an order.
         *
         * @param order what was bought
         */
        public Task<Receipt> fulfil(Order order) {
            return this.calls.orchestration(OrderFulfilmentBinding.FULFIL, this.options, order);
        }
    }

    /**
     * Starts it for nobody to wait for, and returns the id of the instance.
     */
    public static final class Detached {
        private final OrchestrationCalls calls;

        private final ChildOptions options;

        private Detached(OrchestrationCalls calls, ChildOptions options) {
            this.calls = calls;
            this.options = options;
        }

        /**
         * Fulfils an order.
         *
         * @param order what was bought
         */
        public String fulfil(Order order) {
            return this.calls.detached(OrderFulfilmentBinding.FULFIL, this.options, order);
        }
    }

    private static final class Raise implements OrderFulfilment.Events {
        private final OrchestrationCalls calls;

        private final String id;

        private Raise(OrchestrationCalls calls, String id) {
            this.calls = calls;
            this.id = id;
        }

        /**
         * Somebody approves the order.
         */
        @Override
        public void approved(Approval approval) {
            this.calls.raise(this.id, OrderFulfilmentBinding.APPROVED_EVENT, approval);
        }

        /**
         * The customer has changed their mind.
         */
        @Override
        public void cancelled(String reason) {
            this.calls.raise(this.id, OrderFulfilmentBinding.CANCELLED_EVENT, reason);
        }
    }
}
