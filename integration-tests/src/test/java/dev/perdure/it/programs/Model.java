package dev.perdure.it.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must come of programs. It knows nothing of durable execution: it computes. */
public final class Model implements Machine {
    private final String id;
    private final Map<String, Integer> results;
    private int heard;

    private Model(String id, Map<String, Integer> results) {
        this.id = id;
        this.results = results;
    }

    /** What comes of the instance with that id, and of all that it starts, by their ids. */
    public static Map<String, Integer> results(String id, List<Step> steps, int value) {
        Map<String, Integer> results = new HashMap<>();
        instance(id, results, steps, value);
        return results;
    }

    private static int instance(String id, Map<String, Integer> results, List<Step> steps, int value) {
        int result = new Model(id, results).run(steps, value, "");
        results.put(id, result);
        return result;
    }

    @Override
    public int compute(Step.Compute step, int value) {
        return Machine.mix(value, step.salt());
    }

    @Override
    public int insist(Step.Insist step, int value) {
        return Machine.mix(value, step.salt());
    }

    @Override
    public int refuse(Step.Refuse step, int value) {
        return Machine.mix(value, step.salt());
    }

    @Override
    public int retry(Step.Retry step, int value, String path) {
        return Machine.mix(value, step.salt() + 1 + step.failures());
    }

    @Override
    public int nap(Step.Nap step, int value) {
        return Machine.mix(value, step.millis());
    }

    @Override
    public int hear(Step.Hear step, int value) {
        return Machine.mix(value, heard++);
    }

    @Override
    public int miss(Step.Miss step, int value) {
        return Machine.mix(value, step.millis());
    }

    @Override
    public int beside(Step.Beside step, int value, String path) {
        List<Integer> each = new ArrayList<>();
        for (int at = 0; at < step.branches().size(); at++) {
            each.add(run(step.branches().get(at), value, path + "." + at));
        }
        return Machine.mix(value, each);
    }

    @Override
    public int each(Step.Each step, int value, String path) {
        List<Integer> each = new ArrayList<>();
        for (int item = 0; item < step.items(); item++) {
            int done = run(step.body(), Machine.mix(value, item), path + "." + item);
            if (item >= step.failing()) {
                each.add(done);
            }
        }
        return Machine.mix(step.failing(), each);
    }

    @Override
    public int race(Step.Race step, int value, String path) {
        return run(step.body(), value, path);
    }

    @Override
    public int undone(Step.Undone step, int value, String path) {
        int done = run(step.body(), value, path);
        if (!step.fails()) {
            return done;
        }
        int undone = value;
        for (int at = step.undo().size() - 1; at >= 0; at--) {
            undone = Machine.mix(undone, step.undo().get(at));
        }
        return Machine.mix(undone, done);
    }

    @Override
    public int child(Step.Child step, int value, String path) {
        int result = instance(id + path, results, step.body(), value);
        return step.awaited() ? Machine.mix(value, result) : value;
    }
}
