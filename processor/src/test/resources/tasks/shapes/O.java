package shapes;

import dev.perdure.*;
import java.util.*;

@Orchestrator interface O { int go(int... xs); default int twice() { return go(1,2); } }
