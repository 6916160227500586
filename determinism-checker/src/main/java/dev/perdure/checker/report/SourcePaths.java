package dev.perdure.checker.report;

import java.util.Optional;

/** Where the source of a place lies, as far as that is known. */
@FunctionalInterface
public interface SourcePaths {
    /** The path of the source file with slashes, relative to where the build runs. */
    Optional<String> find(Hop hop);

    /** The path below whichever source directory it may be: {@code shop/Order.java}. */
    static Optional<String> inPackage(Hop hop) {
        String owner = hop.method().owner();
        return hop.sourceFile().map(file -> owner.substring(0, owner.lastIndexOf('/') + 1) + file);
    }

    /** What is found, or at least the path in the package. */
    default Optional<String> best(Hop hop) {
        return find(hop).or(() -> inPackage(hop));
    }
}
