package edge;

import dev.perdure.Entity;
import dev.perdure.EntityState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Unchecked exceptions, and a subtype declared after its supertype. */
@Entity(name = "account")
interface Account {
    void withdraw(long cents) throws Overdrawn, Frozen, IOException, Offline;

    Optional<String> owner();

    @EntityState
    record State(long balance, Optional<String> owner, @Nullable Color color, Map<String, List<Instant>> log) {
        State() {
            this(0, Optional.empty(), null, Map.of());
        }
    }
}
