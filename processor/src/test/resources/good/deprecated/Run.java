package deprecated;

import dev.perdure.*;

@Deprecated @Orchestrator interface Run { @SuppressWarnings("deprecation") Old run(Old old); }
