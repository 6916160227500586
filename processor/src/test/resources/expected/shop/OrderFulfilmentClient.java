package shop;

import dev.perdure.DurableClient;
import dev.perdure.OrchestrationFailedException;
import dev.perdure.OrchestrationInstance;
import dev.perdure.StartOptions;
import dev.perdure.TaskTimeoutException;
import dev.perdure.spi.ClientCalls;
import java.time.Duration;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Starts and finds instances of {@link OrderFulfilment}. Thread-safe.
 *
 * <p>Turns an order into parcels, once somebody has approved it.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class OrderFulfilmentClient {
    private final ClientCalls calls;

    /**
     * Works on the client's task hub.
     */
    public OrderFulfilmentClient(DurableClient client) {
        this.calls = client.calls();
    }

    /**
     * Starts an instance under a new random id, and does not wait for it.
     */
    public Instance start(Order order) {
        return this.with(StartOptions.none()).start(order);
    }

    /**
     * Starts an instance under this id. Starting twice under one id starts one.
     */
    public Starter withId(String id) {
        return this.with(StartOptions.id(id));
    }

    /**
     * Starts an instance with these options.
     */
    public Starter with(StartOptions options) {
        return new Starter(this.calls, options);
    }

    /**
     * A handle on an instance that may or may not exist.
     */
    public Instance instance(String id) {
        return new Instance(this.calls, id);
    }

    /**
     * Starts instances with options.
     */
    public static final class Starter {
        private final ClientCalls calls;

        private final StartOptions options;

        private Starter(ClientCalls calls, StartOptions options) {
            this.calls = calls;
            this.options = options;
        }

        /**
         * Starts an instance, and does not wait for it.
         */
        public Instance start(Order order) {
            return new Instance(this.calls, this.calls.start(OrderFulfilmentBinding.FULFIL, this.options,
                    order));
        }
    }

    /**
     * A handle on an instance of {@link OrderFulfilment}. Thread-safe; holds no resources.
     */
    public static final class Instance extends OrchestrationInstance {
        private final ClientCalls calls;

        private Instance(ClientCalls calls, String id) {
            super(calls, id);
            this.calls = calls;
        }

        /**
         * Waits for the result, without limit of time.
         *
         * @return what was sent
         * @throws OutOfStock if a line cannot be served
         * @throws NotApproved if nobody approves it within three days
         * @throws CardDeclined if the bank says no
         * @throws OrchestrationFailedException if the orchestrator failed with anything it does not declare
         */
        public Receipt result() throws OutOfStock, NotApproved, CardDeclined {
            try {
                return ClientCalls.await(this.calls.result(this.id(), OrderFulfilmentBinding.FULFIL));
            } catch (OrchestrationFailedException failed) {
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
         * Waits for the result.
         *
         * @return what was sent
         * @throws OutOfStock if a line cannot be served
         * @throws NotApproved if nobody approves it within three days
         * @throws CardDeclined if the bank says no
         * @throws OrchestrationFailedException if the orchestrator failed with anything it does not declare
         * @throws TaskTimeoutException if there is none by then; the instance goes on
         */
        public Receipt result(Duration timeout) throws OutOfStock, NotApproved, CardDeclined {
            try {
                return ClientCalls.await(this.calls.result(this.id(), OrderFulfilmentBinding.FULFIL), this.id(), timeout);
            } catch (OrchestrationFailedException failed) {
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
         * Raises an event at this instance, by calling it.
         */
        public OrderFulfilment.Events raise() {
            return new Raise(this.calls, this.id());
        }

        /**
         * Asks this instance, by calling a query: answers hold as of its last stored turn.
         */
        public OrderFulfilment.Status query() {
            return new Query(this.calls, this.id());
        }
    }

    private static final class Raise implements OrderFulfilment.Events {
        private final ClientCalls calls;

        private final String id;

        private Raise(ClientCalls calls, String id) {
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

    private static final class Query implements OrderFulfilment.Status {
        private final ClientCalls calls;

        private final String id;

        private Query(ClientCalls calls, String id) {
            this.calls = calls;
            this.id = id;
        }

        /**
         * How far it has come.
         *
         * @return the name of the step
         */
        @Override
        public String step() {
            return this.calls.query(this.id, OrderFulfilmentBinding.STEP_QUERY);
        }

        @Override
        public int linesLeft() {
            return this.calls.query(this.id, OrderFulfilmentBinding.LINES_LEFT_QUERY);
        }

        @Override
        public List<String> labels() {
            return this.calls.query(this.id, OrderFulfilmentBinding.LABELS_QUERY);
        }
    }
}
