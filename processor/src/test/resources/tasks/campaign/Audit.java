package campaign;

import dev.perdure.*;
import java.util.*;

@Orchestrator interface Audit { void record(String what); }
