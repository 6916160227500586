package dev.perdure.checker.report;

import java.util.List;

/**
 * The beginning and the end of a way, which is all of it unless it is very long: generated code can call through
 * thousands of methods.
 */
record Chain(List<Hop> beginning, int leftOut, List<Hop> end) {
    private static final int HALF = 25;

    static Chain of(List<Hop> path) {
        return path.size() <= 2 * HALF
                ? new Chain(path, 0, List.of())
                : new Chain(
                        path.subList(0, HALF), path.size() - 2 * HALF, path.subList(path.size() - HALF, path.size()));
    }
}
