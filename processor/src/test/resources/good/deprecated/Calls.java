package deprecated;

import dev.perdure.*;

@Activities interface Calls { @SuppressWarnings("deprecation") Old old(Old o); @Deprecated void gone(int x); }
