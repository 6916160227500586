package bank;

import dev.perdure.*;

@Orchestrator interface Transfer { boolean transfer(Order order); }
