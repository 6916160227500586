package goodcallbacks.serialisedinmemory;

import dev.perdure.Orchestrator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

record Parcel(String to, List<Integer> sizes) implements Serializable {}

// RUN
final class SerialisedInMemory implements Job {
    @Override
    public String run(String in) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Parcel(in, List.of(1, 2)));
        }
        try (ObjectInputStream back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return "" + back.readObject();
        }
    }
}
