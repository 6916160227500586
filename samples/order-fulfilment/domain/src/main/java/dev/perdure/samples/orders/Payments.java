package dev.perdure.samples.orders;

import dev.perdure.Activities;
import dev.perdure.Retry;

/** The payment provider. It is not always there, so each call is tried several times. */
@Activities(
        retry =
                @Retry(
                        maxAttempts = 8,
                        firstDelay = "200ms",
                        backoff = 2.0,
                        maxDelay = "2s",
                        except = CardDeclined.class))
public interface Payments {
    /** Takes the amount from the card, once, however often it is tried. */
    ChargeId charge(Card card, Money amount) throws CardDeclined;

    /** Gives back what a charge took. */
    void refund(ChargeId charge);
}
