package identity.joinedtexts;

import dev.perdure.Orchestrator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Line {}

// RUN
final class JoinedTexts implements Job {
    @Override
    public String run(String in) throws Exception {
        return Stream.of(new Line()).map(Object::toString).collect(Collectors.joining()); // EXPECT DET-IDENTITY
    }
}
