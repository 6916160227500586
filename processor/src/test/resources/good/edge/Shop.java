package edge;

import dev.perdure.Activities;
import dev.perdure.Orchestrator;

final class Shop {
    private Shop() {}

    @Activities
    interface Nested {
        void ping(String context);
    }

    /** A nested orchestrator of a package-private class. */
    public interface Inner {
        @Orchestrator
        interface Empty {
            void run();
        }
    }
}
