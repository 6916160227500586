package bad;

import dev.perdure.Activities;
import dev.perdure.Retry;

final class Outer {
    private record Secret(String word) {}

    private static class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    @Activities(retry = @Retry(maxAttempts = 2, except = Refused.class)) // ERROR PERD-111
    interface Safe {
        void put(Secret secret); // ERROR PERD-111

        void open() throws Refused; // ERROR PERD-111
    }
}
