package loan;

import dev.perdure.*;

record Application(String id, long cents) {}
