package edge;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Retry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every kind of value. */
@Activities(retry = @Retry(maxAttempts = 3, firstDelay = "500ms", backoff = 1.5, jitter = 0.5))
interface Values {
    boolean primitives(byte a, short b, int c, long d, float e, double f, char g);

    byte[] bytes(byte[] content, Integer[] boxes, int[][] grid);

    String[] strings(String[] strings);

    List<String>[] lists(List<String>[] lists);

    Shape shapes(Set<Shape> shapes, Map<Color, Shape[]> byColor);

    @Nullable String nothing(@Nullable Instant when, List<@Nullable String> some, String @Nullable [] more);

    UUID time(Duration duration, Map<UUID, Instant> instants);

    @Activity(name = "nested", retry = @Retry(maxAttempts = 2, firstDelay = "2h", maxDelay = "7d", except = {IllegalStateException.class, IOException.class}))
    List<Map<String, Invoice>> generic(List<Map<String, Invoice>> invoices);

    @SuppressWarnings("unchecked")
    void many(List<String>... lists);
}
