package dev.perdure.checker.shape;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which order one implementation of an orchestrator may make which durable calls.
 *
 * @param orchestrator its stored name
 * @param version of the orchestrator; empty if it has none
 * @param implementation binary name of the class
 * @param lines as {@code perdure.lock} has them; equal if and only if the sequences are
 */
public record Shape(String orchestrator, String version, String implementation, List<String> lines) {
    Shape withVersion(String other) {
        return new Shape(orchestrator, other, implementation, lines);
    }

    /** The ids of the patches that the code asks for. */
    Set<String> patches() {
        String prefix = DurableCall.PATCHED + " ";
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
