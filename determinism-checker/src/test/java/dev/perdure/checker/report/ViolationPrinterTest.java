package dev.perdure.checker.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.rule.Rule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViolationPrinterTest {
    private static final Rule RULE =
            new Rule("DET-X-01", "X", Rule.Level.ERROR, "is an x", "Do y.", List.of(), List.of(), List.of());
    private static final MemberRef SINK = new MemberRef("java/time/LocalDate", "now", "(Ljava/time/ZoneId;)V");

    @Test
    void oneHop_leadsStraightToTheSink() {
        assertPrints("""
                [DET-X-01] java.time.LocalDate.now(ZoneId) is an x.
                    Shop.run(Shop.java:3)
                      -> LocalDate.now(ZoneId)
                  Do y.""", SINK, hop("app/Shop", "run", 3));
    }

    @Test
    void lambdas_areNamedAfterTheMethodTheyAreWrittenIn() {
        assertPrints(
                """
                [DET-X-01] new java.util.Random() is an x.
                    Shop.run(Shop.java:3)
                      -> Shop.run.lambda(Shop.java:4) -> Shop.Line.<clinit>(Shop.java:9) -> Shop.<init>.lambda(Shop.java:5) -> new Random()
                  Do y.""",
                new MemberRef("java/util/Random", "<init>", "()V"),
                hop("app/Shop", "run", 3),
                hop("app/Shop", "lambda$run$12", 4),
                hop("app/Shop$Line", "<clinit>", 9),
                hop("app/Shop", "lambda$new$0", 5));
    }

    @Test
    void unknownPlaces_areLeftOut() {
        assertPrints(
                """
                [DET-X-01] java.lang.System.out is an x.
                    Shop.run(Shop.java)
                      -> Lib.call -> System.out
                  Do y.""",
                new MemberRef("java/lang/System", "out", "Ljava/io/PrintStream;"),
                hop("app/Shop", "run", 0),
                new Hop(new MemberRef("lib/Lib", "call", "()V"), Optional.empty(), 0));
    }

    private static void assertPrints(String expected, MemberRef sink, Hop... path) {
        Violation violation =
                new Violation(RULE, sink, List.of(new Route(path[0].method(), "app/Shop", List.of(path))));
        assertEquals(expected, ViolationPrinter.print(violation).replace(System.lineSeparator(), "\n"));
    }

    private static Hop hop(String owner, String method, int line) {
        return new Hop(new MemberRef(owner, method, "()V"), Optional.of("Shop.java"), line);
    }
}
