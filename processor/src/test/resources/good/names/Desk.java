package names;

import dev.perdure.Entity;
import dev.perdure.EntityState;

@Entity
interface Desk {
    State put(State state, names.State other);

    @EntityState
    record State(Task task, names.State other) {
        State() {
            this(new Task(""), new names.State(0));
        }
    }
}
