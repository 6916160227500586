package bad;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Retry;

@Activities(
        retry =
                @Retry(
                        maxAttempts = 0, // ERROR PERD-108
                        firstDelay = "10 sec", // ERROR PERD-108
                        backoff = 0.5, // ERROR PERD-108
                        jitter = 1.5, // ERROR PERD-108
                        maxDelay = "soon")) // ERROR PERD-108
interface Payments {
    @Activity(
            retry =
                    @Retry(
                            maxAttempts = 3,
                            firstDelay = "2h",
                            maxDelay = "5m")) // ERROR PERD-108
    void charge();

    @Activity(
            retry = {
                @Retry,
                @Retry(maxAttempts = 2) // ERROR PERD-108
            })
    void refund();

    @Activity(retry = @Retry(firstDelay = "40000d")) // ERROR PERD-108
    void check();
}
