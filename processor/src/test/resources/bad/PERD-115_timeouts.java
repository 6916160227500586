package bad;

import dev.perdure.Activities;
import dev.perdure.Activity;

@Activities(
        timeout = "10 sec", // ERROR PERD-115
        heartbeatTimeout = "0s") // ERROR PERD-115
interface Payments {
    @Activity(
            timeout = "2h", // ERROR PERD-115
            scheduleToStartTimeout = "90s", // ERROR PERD-115
            scheduleToCloseTimeout = "1m")
    void charge();

    @Activity(
            timeout = "30s",
            heartbeatTimeout = "31s") // ERROR PERD-115
    void refund();

    @Activity(scheduleToCloseTimeout = "40000d") // ERROR PERD-115
    void check();
}
