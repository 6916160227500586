package dev.perdure.runtime.replay;

import dev.perdure.MapOptions;
import dev.perdure.MapResult;
import dev.perdure.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work for each of many items, of which so many are under way at once. */
final class MapRun<I, R extends @Nullable Object> {
    private final ReplayContext context;
    private final List<I> items;
    private final Function<? super I, ? extends Task<R>> work;
    private final MapOptions options;
    private final Map<Integer, ReplayTask<R>> open = new LinkedHashMap<>();
    private final Map<Integer, R> results = new TreeMap<>();
    private final Map<Integer, RuntimeException> failures = new TreeMap<>();
    private int next;

    MapRun(
            ReplayContext context,
            List<? extends I> items,
            Function<? super I, ? extends Task<R>> work,
            MapOptions options) {
        this.context = context;
        this.items = List.copyOf(items);
        this.work = work;
        this.options = options;
    }

    /** Waits until all is done, or too much has failed. */
    MapResult<I, R> run() {
        begin();
        while (!open.isEmpty()) {
            context.waitUntil(() -> open.values().stream().anyMatch(ReplayTask::isSettled));
            take();
            if (failures.size() > options.tolerated()) {
                open.values().forEach(ReplayTask::cancel);
                throw failure();
            }
            begin();
        }
        return new MapResult<>(
                new ArrayList<>(results.values()),
                failures.entrySet().stream()
                        .map(failed ->
                                new MapResult.Failed<>(failed.getKey(), items.get(failed.getKey()), failed.getValue()))
                        .toList());
    }

    private void begin() {
        while (next < items.size() && open.size() < options.parallel()) {
            Task<R> task = work.apply(items.get(next));
            open.put(next++, Combined.<R>members(context, List.of(task)).get(0));
        }
    }

    private void take() {
        List<Integer> settled = open.entrySet().stream()
                .filter(each -> each.getValue().isSettled())
                .map(Map.Entry::getKey)
                .toList();
        for (int item : settled) {
            ReplayTask<R> task = Objects.requireNonNull(open.remove(item));
            try {
                results.put(item, task.get());
            } catch (RuntimeException failure) {
                failures.put(item, failure);
            }
        }
    }

    private RuntimeException failure() {
        List<RuntimeException> all = List.copyOf(failures.values());
        RuntimeException first = all.get(0);
        all.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
        return first;
    }
}
