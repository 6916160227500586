package bad;

import dev.perdure.Activities;

class Declined extends Exception {
    private static final long serialVersionUID = 1;

    Declined(int code, String bank) {
        super(bank + code);
    }
}

abstract class Unavailable extends Exception {
    private static final long serialVersionUID = 1;
}

class Timeout extends Exception {
    private static final long serialVersionUID = 1;

    Timeout(String message, Throwable cause) {
        super(message, cause);
    }
}

@Activities
interface Payments {
    void charge() throws Declined; // ERROR PERD-107

    void refund() throws Exception; // ERROR PERD-107

    void check() throws Unavailable; // ERROR PERD-107

    void ping() throws Timeout;

    void crash() throws AssertionError; // ERROR PERD-107
}
