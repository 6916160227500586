package goodstatics.emptyiteratorconstant;

import dev.perdure.Orchestrator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

/** What has no field has nothing that a call could change, whatever the call is named. */
final class NoNames implements Iterator<String> {
    static final NoNames INSTANCE = new NoNames();

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public String next() {
        throw new NoSuchElementException();
    }
}

enum Unset implements Iterator<String> {
    INSTANCE;

    @Override
    public boolean hasNext() {
        return false;
    }

    @Override
    public String next() {
        throw new NoSuchElementException();
    }
}

// RUN
final class EmptyIteratorConstant implements Job {
    @Override
    public String run(String in) throws Exception {
        return joined(names(in)) + joined(in.isBlank() ? NoNames.INSTANCE : Unset.INSTANCE);
    }

    private static Iterator<String> names(String in) {
        return in.isEmpty() ? NoNames.INSTANCE : List.of(in).iterator();
    }

    private static String joined(Iterator<String> names) {
        String joined = "";
        while (names.hasNext()) {
            joined += names.next();
        }
        return joined;
    }
}
