package trip;

import dev.perdure.*;

class NoSeats extends Exception { private static final long serialVersionUID = 1; NoSeats(String m) { super(m); } }
