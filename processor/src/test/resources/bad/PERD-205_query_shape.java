package bad;

import dev.perdure.Orchestrator;
import dev.perdure.Queries;

@Orchestrator
interface Checkout {
    void place();

    @Queries
    interface Status {
        void refresh(); // ERROR PERD-205

        String step(int line); // ERROR PERD-205

        int left() throws Exception; // ERROR PERD-205
    }
}
