package shapes;

import dev.perdure.*;
import java.util.*;

@Orchestrator interface P { long go(); @ExternalEvents interface E extends Q<String> { void z(); } }
