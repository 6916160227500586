package campaign;

import dev.perdure.*;
import java.util.*;

@Orchestrator interface Campaign {
  int run(String segment);
  @ExternalEvents interface Events { void pause(String why); void add(int count); }
}
