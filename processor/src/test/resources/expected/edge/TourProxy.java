package edge;

import dev.perdure.OrchestrationContext;
import dev.perdure.RetryHandler;
import dev.perdure.Task;
import dev.perdure.TaskFailedException;
import dev.perdure.spi.ChildOptions;
import dev.perdure.spi.OrchestrationCalls;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link Tour} as a sub-orchestration of an orchestrator. A bare call waits for its result.
 *
 * <p>Events of every shape.
 */
@Generated("dev.perdure.processor.PerdureProcessor")
@NullMarked
final class TourProxy implements Tour {
    private final OrchestrationCalls calls;

    private final ChildOptions options;

    /**
     * Makes its calls for the orchestrator that was given the context.
     */
    public TourProxy(OrchestrationContext ctx) {
        this(OrchestrationCalls.of(ctx), ChildOptions.none());
    }

    private TourProxy(OrchestrationCalls calls, ChildOptions options) {
        this.calls = calls;
        this.options = options;
    }

    @Override
    public Map<String, int[]> run(String... stops) throws Overdrawn, IOException {
        try {
            return this.calls.orchestration(TourBinding.RUN, this.options,
                    new Object[] {stops}).await();
        } catch (TaskFailedException failed) {
            if (failed.getCause() instanceof IOException thrown) {
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
    public TourProxy withId(String instanceId) {
        return new TourProxy(this.calls, this.options.withId(instanceId));
    }

    /**
     * The same orchestration; when it fails, another instance is started if this decides so. The second attempt under id {@code x} has the id {@code x#2}, and so on. What is detached is started once.
     */
    public TourProxy withRetry(RetryHandler retry) {
        return new TourProxy(this.calls, this.options.withRetry(retry));
    }

    /**
     * Raises an event at the instance with this id, by calling it; nothing comes back.
     */
    public Tour.Events raise(String instanceId) {
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

        public Task<Map<String, int[]>> run(String... stops) {
            return this.calls.orchestration(TourBinding.RUN, this.options, new Object[] {stops});
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

        public String run(String... stops) {
            return this.calls.detached(TourBinding.RUN, this.options, new Object[] {stops});
        }
    }

    private static final class Raise implements Tour.Events {
        private final OrchestrationCalls calls;

        private final String id;

        private Raise(OrchestrationCalls calls, String id) {
            this.calls = calls;
            this.id = id;
        }

        /**
         * The weather has changed.
         *
         * @param degrees Celsius
         */
        @Override
        public void weather(int degrees) {
            this.calls.raise(this.id, TourBinding.WEATHER_EVENT, degrees);
        }

        @Override
        public void tick() {
            this.calls.raise(this.id, TourBinding.TICK_EVENT, null);
        }

        @Override
        public void id(@Nullable String id) {
            this.calls.raise(this.id, TourBinding.ID_EVENT, id);
        }

        @Override
        public void calls(List<Shape> shapes) {
            this.calls.raise(this.id, TourBinding.CALLS_EVENT, shapes);
        }

        @Override
        public void tags(String... tags) {
            this.calls.raise(this.id, TourBinding.TAGS_EVENT, tags);
        }
    }
}
