package callbacks.serialisationhook;

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
    private transient long stamp;

    private void writeObject(ObjectOutputStream out) throws IOException {
        stamp = System.nanoTime(); // EXPECT DET-TIME-03
        out.writeLong(stamp);
    }
}

final class SerialisationHook implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Parcel());
        }
        return in + bytes.size();
    }
}
