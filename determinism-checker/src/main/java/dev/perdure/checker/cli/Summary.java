package dev.perdure.checker.cli;

import dev.perdure.checker.CheckResult;
import java.util.ArrayList;
import java.util.List;

/** The last line of what the program prints. */
final class Summary {
    private Summary() {}

    static String of(CheckResult result) {
        int found = result.errors().size();
        int warnings = result.violations().size() - found;
        List<String> parts = new ArrayList<>();
        parts.add(result.violations().isEmpty() ? "" : System.lineSeparator());
        parts.add(found == 0 ? "No findings" : count(found, "finding", "findings"));
        parts.add(warnings == 0 ? "" : " and " + count(warnings, "warning", "warnings"));
        parts.add(" in %s checked, %s reached"
                .formatted(count(result.entries(), "entry", "entries"), count(result.methods(), "method", "methods")));
        if (result.known() > 0) {
            parts.add(", %s in the baseline".formatted(count(result.known(), "more is", "more are")));
        }
        return String.join("", parts) + ".";
    }

    private static String count(int count, String one, String many) {
        return "%,d %s".formatted(count, count == 1 ? one : many);
    }
}
