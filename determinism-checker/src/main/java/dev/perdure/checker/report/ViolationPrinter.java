package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.ArrayList;
import java.util.List;

/** The text of a violation: id and fact, the chain of calls with places that a terminal makes clickable, the remedy. */
public final class ViolationPrinter {
    private static final int OTHERS_NAMED = 5;

    private ViolationPrinter() {}

    public static String print(Violation violation) {
        List<String> lines = new ArrayList<>();
        lines.add("[%s] %s.".formatted(violation.rule().id(), fact(violation)));
        List<String> hops = hops(violation);
        lines.add("    " + hops.get(0));
        lines.add("      -> " + String.join(" -> ", hops.subList(1, hops.size())));
        lines.addAll(others(violation.alsoReachedFrom()));
        lines.add("  " + violation.rule().remedy());
        return String.join(System.lineSeparator(), lines);
    }

    /** What is wrong, without a full stop. */
    static String fact(Violation violation) {
        return violation.sink().fullText() + " " + violation.rule().why();
    }

    private static List<String> hops(Violation violation) {
        Chain chain = Chain.of(violation.path());
        List<String> hops = new ArrayList<>();
        chain.beginning().forEach(hop -> hops.add(Names.hop(hop)));
        if (chain.leftOut() > 0) {
            hops.add("... %,d more ...".formatted(chain.leftOut()));
        }
        chain.end().forEach(hop -> hops.add(Names.hop(hop)));
        hops.add(violation.sink().shortText());
        return hops;
    }

    private static List<String> others(List<MemberRef> methods) {
        if (methods.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(
                methods.stream().limit(OTHERS_NAMED).map(Names::method).toList());
        if (methods.size() > OTHERS_NAMED) {
            names.add("%,d more".formatted(methods.size() - OTHERS_NAMED));
        }
        return List.of("    Also reached from " + String.join(", ", names));
    }
}
