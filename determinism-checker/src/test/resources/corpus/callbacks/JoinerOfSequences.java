package callbacks.joinerofsequences;

import dev.perdure.Orchestrator;
import java.util.StringJoiner;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Stamp implements CharSequence {
    @Override
    public int length() {
        return 1;
    }

    @Override
    public char charAt(int index) {
        return 'x';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return "x";
    }

    @Override
    public String toString() {
        return "@" + System.nanoTime(); // EXPECT DET-TIME-03
    }
}

// RUN
final class JoinerOfSequences implements Job {
    @Override
    public String run(String in) throws Exception {
        return new StringJoiner("-").add(in).add(new Stamp()).toString();
    }
}
