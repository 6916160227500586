package edge;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.OrchestrationCalls;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Calls {@link Invoices} from an orchestrator. A bare call waits for the activity's result.
 *
 * <p>Inherited methods, their type arguments filled in.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class InvoicesProxy implements Invoices {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public InvoicesProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private InvoicesProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public int[] totals(int... years) {
        return this.calls.activity(InvoicesBinding.TOTALS, this.options, years).await();
    }

    @Override
    public Map<String, List<Invoice>> grouped(Optional<String> key) {
        return this.calls.activity(InvoicesBinding.GROUPED, this.options, key).await();
    }

    @Override
    public Invoice load(String id) throws IOException {
        try {
            return this.calls.activity(InvoicesBinding.LOAD, this.options, id).await();
        } catch (TaskFailedException failed) {
            if (failed.getCause() instanceof IOException thrown) {
                throw thrown;
            }
            throw failed;
        }
    }

    @Override
    public void store(Invoice value) {
        this.calls.activity(InvoicesBinding.STORE, this.options, value).await();
    }

    @Override
    public List<Invoice> all() {
        return this.calls.activity(InvoicesBinding.ALL, this.options).await();
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
    public InvoicesProxy with(CallOptions options) {
        return new InvoicesProxy(this.calls, options);
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

        public Task<int[]> totals(int... years) {
            return this.calls.activity(InvoicesBinding.TOTALS, this.options, years);
        }

        public Task<Map<String, List<Invoice>>> grouped(Optional<String> key) {
            return this.calls.activity(InvoicesBinding.GROUPED, this.options, key);
        }

        public Task<Invoice> load(String id) {
            return this.calls.activity(InvoicesBinding.LOAD, this.options, id);
        }

        public Task<Void> store(Invoice value) {
            return this.calls.activity(InvoicesBinding.STORE, this.options, value);
        }

        public Task<List<Invoice>> all() {
            return this.calls.activity(InvoicesBinding.ALL, this.options);
        }
    }
}
