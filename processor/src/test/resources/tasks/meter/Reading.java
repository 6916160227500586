package meter;

import dev.perdure.*;

record Reading(String source, long watts) {}
