package goodreflect.classhandedon;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Live {
    final long made = System.nanoTime();

    static String label() {
        return "live";
    }

    String age() {
        return "since " + made;
    }
}

// RUN
final class ClassHandedOn implements Job {
    @Override
    public String run(String in) throws Exception {
        return in + name(Live.class) + label(Live.class);
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private static Object label(Class<?> type) throws Exception {
        return type.getDeclaredMethod("label").invoke(null);
    }
}
