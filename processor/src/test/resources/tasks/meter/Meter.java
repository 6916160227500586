package meter;

import dev.perdure.*;
import java.util.List;

@Entity interface Meter {
  long add(Reading reading);                  // answers the new total; a signal runs it too, and drops the answer
  long total();
  void reset();
  @EntityState record State(long total, List<Reading> recent) { State() { this(0, List.of()); } }
}
