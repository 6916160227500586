package callbacks.charsequenceofonesown;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Masked(String text) implements CharSequence {
    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return Math.random() > 0.5 ? '*' : text.charAt(index); // EXPECT DET-RANDOM-01
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Masked(text.substring(start, end));
    }
}

// RUN
final class CharSequenceOfOnesOwn implements Job {
    @Override
    public String run(String in) throws Exception {
        return new StringBuilder().append(new Masked(in), 0, 1).toString();
    }
}
