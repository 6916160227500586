package identity.superhashcode;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {
    private final int number = 1;

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + number; // EXPECT DET-IDENTITY
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Line line && line.number == number;
    }
}

// RUN
final class SuperHashCode implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + new Line().hashCode();
    }
}
