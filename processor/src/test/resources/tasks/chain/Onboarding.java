package chain;

import dev.perdure.*;

@Orchestrator interface Onboarding { AccountId onboard(Customer customer); }
