package chain;

import dev.perdure.*;

record AccountId(String value) {}
