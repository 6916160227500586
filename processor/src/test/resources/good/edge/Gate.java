package edge;

import dev.perdure.Entity;
import org.jspecify.annotations.Nullable;

/** No state at all. */
@Entity
interface Gate {
    void open(String @Nullable ... codes);
}
