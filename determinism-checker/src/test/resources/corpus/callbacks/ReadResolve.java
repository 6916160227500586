package callbacks.readresolve;

import dev.perdure.Orchestrator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Parcel implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
        return "" + Math.random(); // EXPECT DET-RANDOM-01
    }
}

// RUN
final class ReadResolve implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Parcel());
        }
        try (ObjectInputStream back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in + back.readObject();
        }
    }
}
