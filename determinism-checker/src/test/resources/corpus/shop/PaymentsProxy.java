package shop;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;

/** In the shape of what the processor generates. */
public final class PaymentsProxy implements Payments {
    private final OrchestrationCalls calls;
    private final CallOptions options;

    public PaymentsProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private PaymentsProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public String charge(String card) {
        return calls.activity(ShopBinding.CHARGE, options, card).await();
    }

    @Override
    public void refund(String charge) {
        calls.activity(ShopBinding.REFUND, options, charge).await();
    }

    @Override
    public long quote(String sku) {
        return calls.activity(ShopBinding.QUOTE, options, sku).await();
    }

    public Async async() {
        return new Async(calls, options);
    }

    public PaymentsProxy with(CallOptions others) {
        return new PaymentsProxy(calls, others);
    }

    public static final class Async {
        private final OrchestrationCalls calls;
        private final CallOptions options;

        private Async(OrchestrationCalls calls, CallOptions options) {
            this.calls = calls;
            this.options = options;
        }

        public Task<String> charge(String card) {
            return calls.activity(ShopBinding.CHARGE, options, card);
        }

        public Task<Void> refund(String charge) {
            return calls.activity(ShopBinding.REFUND, options, charge);
        }

        public Task<Long> quote(String sku) {
            return calls.activity(ShopBinding.QUOTE, options, sku);
        }
    }
}
