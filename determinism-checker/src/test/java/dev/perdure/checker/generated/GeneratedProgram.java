package dev.perdure.checker.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An orchestrator whose calls form a random graph: each edge is a {@link Route}, and at the ends is what is forbidden or
 * fine. The text is a program of the corpus, with the findings that are expected in comments.
 */
final class GeneratedProgram {
    /** Where the program has what is forbidden. */
    enum Planted {
        /** Where the orchestrator gets to. */
        REACHED,
        /** Where it does not get to. */
        UNREACHED,
        /** Nowhere. */
        NOWHERE
    }

    private static final int LARGEST_DEPTH = 5;

    private final List<Route> routes;
    private final Leaves leaves;
    private final Planted planted;
    private final Random random;
    private final StringBuilder types = new StringBuilder();
    private final List<String> shared = new ArrayList<>();
    private int names;
    private int sinks;

    private GeneratedProgram(List<Route> routes, Leaves leaves, Planted planted, long seed) {
        this.routes = routes;
        this.leaves = leaves;
        this.planted = planted;
        this.random = new Random(seed);
    }

    /** Statements, and an expression that uses what they declare. */
    private record Code(String lines, String value) {
        String body() {
            return lines + "return " + value + ";";
        }
    }

    /** The text of a program; the seed and what is planted decide it. */
    static String text(String packageName, long seed, List<Route> routes, Leaves leaves, Planted planted) {
        GeneratedProgram program = new GeneratedProgram(routes, leaves, planted, seed);
        String body = program.node(1 + program.random.nextInt(LARGEST_DEPTH)).body();
        return """
                package %s;

                import dev.perdure.Orchestrator;
                import java.util.*;
                import java.util.function.*;
                import java.util.stream.*;

                @Orchestrator
                interface Job { String run(String in); }

                interface Part { String get(); }

                final class Program implements Job {
                @Override public String run(String in) {
                %s
                }
                }
                %s""".formatted(packageName, body, program.types);
    }

    /** Calls one or two routes, or one that was called elsewhere. */
    private Code node(int depth) {
        if (depth == 0) {
            return leaf();
        }
        StringBuilder lines = new StringBuilder();
        List<String> values = new ArrayList<>();
        int calls = random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < calls; i++) {
            String variable = "v" + names++;
            boolean again = !shared.isEmpty() && random.nextInt(6) == 0;
            String call = again ? shared.get(random.nextInt(shared.size())) : call(depth - 1);
            lines.append("String ").append(variable).append(" = ").append(call).append(";\n");
            values.add(variable);
        }
        return new Code(lines.toString(), String.join(" + ", values));
    }

    private String call(int depth) {
        Route route = routes.get(random.nextInt(routes.size()));
        Code inside = node(depth);
        int number = names++;
        String expression = fill(route.expression(), number, inside);
        types.append("// ").append(route.name()).append('\n');
        types.append(fill(route.types(), number, inside)).append('\n');
        if (!expression.contains("\n")) {
            shared.add(expression);
        }
        return expression;
    }

    private String fill(String text, int number, Code inside) {
        String filled = text.replace("$N", "" + number)
                .replace("$BODY", inside.body())
                .replace("$LINES", inside.lines())
                .replace("$VALUE", "(" + inside.value() + ")");
        return filled.contains("$OTHER") ? filled.replace("$OTHER", other().body()) : filled;
    }

    private Code leaf() {
        String variable = "v" + names++;
        boolean isSink = planted == Planted.REACHED && (sinks == 0 || random.nextInt(3) == 0);
        if (isSink) {
            sinks++;
            return new Code(leaves.sink(variable, true, random), variable);
        }
        return new Code(leaves.good(variable, random), variable);
    }

    private Code other() {
        String variable = "v" + names++;
        return new Code(
                planted == Planted.UNREACHED ? leaves.sink(variable, false, random) : leaves.good(variable, random),
                variable);
    }
}
