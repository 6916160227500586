package initialisers.enumvalueofclass;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

enum Step {
    FIRST,
    SECOND;

    private final long made = System.nanoTime(); // EXPECT DET-TIME-03

    @Override
    public String toString() {
        return name() + made;
    }
}

// RUN
final class EnumValueOfClass implements Job {
    private static <E extends Enum<E>> Object parse(Class<E> type, String name) {
        return Enum.valueOf(type, name);
    }

    @Override
    public String run(String in) throws Exception {
        return in + parse(Step.class, "FIRST");
    }
}
