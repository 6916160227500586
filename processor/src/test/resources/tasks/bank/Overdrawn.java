package bank;

import dev.perdure.*;

class Overdrawn extends RuntimeException { private static final long serialVersionUID = 1; Overdrawn(String m) { super(m); } }
