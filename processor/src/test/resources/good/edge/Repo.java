package edge;

import java.io.IOException;
import java.util.List;

interface Repo<T> {
    T load(String id) throws IOException;

    void store(T value);

    List<T> all();
}
