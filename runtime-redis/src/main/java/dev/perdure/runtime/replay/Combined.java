package dev.perdure.runtime.replay;

import dev.perdure.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tasks made of tasks. They are no steps: nothing is recorded for them. */
final class Combined {
    private Combined() {}

    /**
     * These tasks as the engine knows them.
     *
     * @throws IllegalArgumentException if one was made with another context
     */
    @SuppressWarnings("unchecked") // a task only gives its result, so a task of a subtype is as good
    static <T extends @Nullable Object> List<ReplayTask<T>> members(
            ReplayContext context, List<? extends Task<? extends T>> tasks) {
        List<ReplayTask<T>> members = new ArrayList<>();
        for (Task<? extends T> task : tasks) {
            if (!(task instanceof ReplayTask<?> member) || !member.belongsTo(context)) {
                throw new IllegalArgumentException("A task of another instance was given to instance "
                        + context.instanceId() + ". Combine tasks that were made with one context.");
            }
            members.add((ReplayTask<T>) member);
        }
        return members;
    }

    /** Done when all are; its result is made of theirs. */
    static <T extends @Nullable Object, R extends @Nullable Object> ReplayTask<R> allOf(
            ReplayContext context, List<ReplayTask<T>> members, Function<List<T>, R> result) {
        ReplayTask<R> all = new ReplayTask<>(context, "All of " + members.size() + " tasks", () -> {});
        Set<ReplayTask<T>> open = new LinkedHashSet<>(members);
        Consumer<ReplayTask<T>> listener = settled -> {
            open.remove(settled);
            if (open.isEmpty()) {
                all.settle(() -> result.apply(results(members)));
            }
        };
        if (open.isEmpty()) {
            all.settle(() -> result.apply(List.of()));
        }
        List.copyOf(open).forEach(member -> member.whenSettled(listener));
        return all;
    }

    /**
     * Done when one is.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <T extends @Nullable Object> ReplayTask<Task<T>> anyOf(ReplayContext context, List<ReplayTask<T>> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("anyOf was given no task. Give it at least one, or it never ends.");
        }
        ReplayTask<Task<T>> any = new ReplayTask<>(context, "Any of " + members.size() + " tasks", () -> {});
        Consumer<ReplayTask<T>> listener = settled -> any.settle(() -> settled);
        members.forEach(member -> member.whenSettled(listener));
        any.whenSettled(settled -> members.forEach(member -> member.forget(listener)));
        return any;
    }

    private static <T extends @Nullable Object> List<T> results(List<ReplayTask<T>> members) {
        List<T> results = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (ReplayTask<T> member : members) {
            try {
                results.add(member.get());
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (failures.isEmpty()) {
            return Collections.unmodifiableList(results);
        }
        RuntimeException first = failures.get(0);
        failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
        throw first;
    }
}
