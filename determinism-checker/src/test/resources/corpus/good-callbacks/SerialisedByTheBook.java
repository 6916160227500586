package goodcallbacks.serialisedbythebook;

import dev.perdure.Orchestrator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Parcel implements Serializable {
    private static final long serialVersionUID = 1;
    private final String label;

    Parcel(String label) {
        this.label = label;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.writeUTF(label);
    }

    /** Nobody reads it back here. */
    private Object readResolve() {
        return new Parcel(label + System.nanoTime());
    }
}

// RUN
final class SerialisedByTheBook implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Parcel(in));
        }
        return in + bytes.size();
    }
}
