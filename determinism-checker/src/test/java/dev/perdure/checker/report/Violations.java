package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Violations for tests of reports. */
final class Violations {
    static final Rule RULE = new Rule(
            "DET-X-01",
            "Clock",
            Rule.Level.ERROR,
            "reads a \"clock\"",
            "Use ctx.now().",
            List.of("bad();"),
            List.of("good();"),
            List.of());
    static final MemberRef NOW = new MemberRef("java/time/Instant", "now", "()Ljava/time/Instant;");

    private Violations() {}

    static Violation of(Hop... path) {
        return new Violation(RULE, NOW, List.of(route(path)));
    }

    static Route route(Hop... path) {
        return new Route(path[0].method(), path[0].method().owner(), List.of(path));
    }

    static Hop hop(String owner, String method, int line) {
        String simpleName = owner.substring(owner.lastIndexOf('/') + 1);
        return new Hop(new MemberRef(owner, method, "()V"), Optional.of(simpleName + ".java"), line);
    }

    /** A place in a library, whose class file tells nothing. */
    static Hop unknown(String owner, String method) {
        return new Hop(new MemberRef(owner, method, "()V"), Optional.empty(), 0);
    }

    /** Many places, each with a way of {@code length} calls. */
    static List<Violation> many(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(IntStream.range(0, length)
                        .mapToObj(j -> hop("app/generated/Orchestrator" + i, "step" + j, j + 1))
                        .toArray(Hop[]::new)))
                .toList();
    }
}
