package meter;

import dev.perdure.*;
import java.util.List;

@Orchestrator interface Collector { void collect(List<Reading> readings); }
