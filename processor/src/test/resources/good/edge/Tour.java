package edge;

import dev.perdure.ExternalEvents;
import dev.perdure.Orchestrator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of every shape. */
@Orchestrator(name = "tour")
interface Tour {
    Map<String, int[]> run(String... stops) throws Overdrawn, IOException;

    @ExternalEvents
    interface Events {
        /**
         * The weather has changed.
         *
         * @param degrees Celsius
         */
        void weather(int degrees);

        void tick();

        void id(@Nullable String id);

        void calls(List<Shape> shapes);

        void tags(String... tags);
    }
}
