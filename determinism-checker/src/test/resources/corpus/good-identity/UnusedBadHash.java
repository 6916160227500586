package goodidentity.unusedbadhash;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Node {
    private final String name;

    Node(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

// RUN
/** Its hash is one of identity, and nobody asks for it. */
final class UnusedBadHash implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Node(in).name();
    }
}
