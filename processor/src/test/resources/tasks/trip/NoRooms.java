package trip;

import dev.perdure.*;

class NoRooms extends Exception { private static final long serialVersionUID = 1; NoRooms(String m) { super(m); } }
