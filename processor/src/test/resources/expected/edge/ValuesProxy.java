package edge;

import dev.perdure.CallOptions;
import dev.perdure.OrchestrationContext;
import dev.perdure.Task;
import dev.perdure.spi.OrchestrationCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Calls {@link Values} from an orchestrator. A bare call waits for the activity's result.
 *
 * <p>Every kind of value.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class ValuesProxy implements Values {
    private final OrchestrationCalls calls;

    private final CallOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public ValuesProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), CallOptions.none());
    }

    private ValuesProxy(OrchestrationCalls calls, CallOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public boolean primitives(byte a, short b, int c, long d, float e, double f, char g) {
        return this.calls.activity(ValuesBinding.PRIMITIVES, this.options, a, b, c, d, e, f,
                g).await();
    }

    @Override
    public byte[] bytes(byte[] content, Integer[] boxes, int[][] grid) {
        return this.calls.activity(ValuesBinding.BYTES, this.options, content, boxes, grid).await();
    }

    @Override
    public String[] strings(String[] strings) {
        return this.calls.activity(ValuesBinding.STRINGS, this.options,
                new Object[] {strings}).await();
    }

    @Override
    public List<String>[] lists(List<String>[] lists) {
        return this.calls.activity(ValuesBinding.LISTS, this.options, new Object[] {lists}).await();
    }

    @Override
    public Shape shapes(Set<Shape> shapes, Map<Color, Shape[]> byColor) {
        return this.calls.activity(ValuesBinding.SHAPES, this.options, shapes, byColor).await();
    }

    @Override
    public @Nullable String nothing(@Nullable Instant when, List<@Nullable String> some,
            String @Nullable [] more) {
        return this.calls.activity(ValuesBinding.NOTHING, this.options, when, some, more).await();
    }

    @Override
    public UUID time(Duration duration, Map<UUID, Instant> instants) {
        return this.calls.activity(ValuesBinding.TIME, this.options, duration, instants).await();
    }

    @Override
    public List<Map<String, Invoice>> generic(List<Map<String, Invoice>> invoices) {
        return this.calls.activity(ValuesBinding.GENERIC, this.options, invoices).await();
    }

    @SuppressWarnings("unchecked")
    @Override
    public void many(List<String>... lists) {
        this.calls.activity(ValuesBinding.MANY, this.options, new Object[] {lists}).await();
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
    public ValuesProxy with(CallOptions options) {
        return new ValuesProxy(this.calls, options);
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

        public Task<Boolean> primitives(byte a, short b, int c, long d, float e, double f, char g) {
            return this.calls.activity(ValuesBinding.PRIMITIVES, this.options, a, b, c, d, e, f, g);
        }

        public Task<byte[]> bytes(byte[] content, Integer[] boxes, int[][] grid) {
            return this.calls.activity(ValuesBinding.BYTES, this.options, content, boxes, grid);
        }

        public Task<String[]> strings(String[] strings) {
            return this.calls.activity(ValuesBinding.STRINGS, this.options, new Object[] {strings});
        }

        public Task<List<String>[]> lists(List<String>[] lists) {
            return this.calls.activity(ValuesBinding.LISTS, this.options, new Object[] {lists});
        }

        public Task<Shape> shapes(Set<Shape> shapes, Map<Color, Shape[]> byColor) {
            return this.calls.activity(ValuesBinding.SHAPES, this.options, shapes, byColor);
        }

        public Task<@Nullable String> nothing(@Nullable Instant when, List<@Nullable String> some,
                String @Nullable [] more) {
            return this.calls.activity(ValuesBinding.NOTHING, this.options, when, some, more);
        }

        public Task<UUID> time(Duration duration, Map<UUID, Instant> instants) {
            return this.calls.activity(ValuesBinding.TIME, this.options, duration, instants);
        }

        public Task<List<Map<String, Invoice>>> generic(List<Map<String, Invoice>> invoices) {
            return this.calls.activity(ValuesBinding.GENERIC, this.options, invoices);
        }

        @SuppressWarnings("unchecked")
        public Task<Void> many(List<String>... lists) {
            return this.calls.activity(ValuesBinding.MANY, this.options, new Object[] {lists});
        }
    }
}
