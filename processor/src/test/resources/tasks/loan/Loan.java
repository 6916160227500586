package loan;

import dev.perdure.*;

@Orchestrator interface Loan { boolean decide(Application application); }
