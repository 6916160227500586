package identity.hashofaninstance;

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
        return System.identityHashCode(this); // EXPECT DET-IDENTITY-01
    }
}

/** Nobody asks for the hash here: that there are instances is enough, since any collection may ask for it. */
final class HashOfAnInstance implements Job {
    @Override
    public String run(String in) throws Exception {
        return new Node(in).name();
    }
}
