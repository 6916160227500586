package deprecated;

import dev.perdure.*;

@Deprecated record Old(int x) {}
