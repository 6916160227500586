package shop;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.OrchestrationCalls;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Payments} from an orchestrator. A bare call waits for the activity's result.
 *
 * <p>Takes money from cards, and gives it back.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
public final class PaymentsProxy implements Payments {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public PaymentsProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private PaymentsProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    /**
     * Charges a card.
     *
     * @param card whose
     * @param amount how much
     * @return what to refund it by
     * @throws CardDeclined if the bank says no
     */
    @Override
    public ChargeId charge(Card card, Money amount) throws CardDeclined {
        try {
            return this.calls.activity(PaymentsBinding.CHARGE, this.options, card, amount).await();
        } catch (TaskFailedException failed) {
            if (failed.getCause() instanceof CardDeclined thrown) {
                throw thrown;
            }
            throw failed;
        }
    }

    /**
     * Gives the money back.
     */
    @Override
    public void refund(ChargeId charge) {
        this.calls.activity(PaymentsBinding.REFUND, this.options, charge).await();
    }

    /**
     * The same activities; their results come later.
     */
    public Async async() {
        return new Async(this.calls, this.options);
    }

    /**
     * The same activities, called with these options.
     */
    public PaymentsProxy with(CallOptions options) {
        return new PaymentsProxy(this.calls, options);
    }

    /**
     * The same activities; their results come later.
     */
    public static final class Async {
        private final OrchestrationCalls calls;

        private final CallOptions options;

        private Async(OrchestrationCalls calls, CallOptions options) {
            this.calls = calls;
            this.options = options;
        }

        /**
         * Charges a card.
         *
         * @param card whose
         * @param amount how much
         */
        public Task<ChargeId> charge(Card card, Money amount) {
            return this.calls.activity(PaymentsBinding.CHARGE, this.options, card, amount);
        }

        /**
         * Gives the money back.
         */
        public Task<Void> refund(ChargeId charge) {
            return this.calls.activity(PaymentsBinding.REFUND, this.options, charge);
        }
    }
}
