package thumbnails;

import dev.perdure.*;
import java.util.*;

@Orchestrator interface Thumbnails { Report run(String folder); }
