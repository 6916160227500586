package shop;

import dev.perdure.Activities;
import dev.perdure.Activity;
import dev.perdure.Retry;

/**
 * Takes money from cards, and gives it back.
 *
 * @see Card
 */
@Activities(timeout = "1m", heartbeatTimeout = "500ms", scheduleToCloseTimeout = "1d", retry = @Retry(maxAttempts = 5, firstDelay = "1s", backoff = 2.0, maxDelay = "1m", except = CardDeclined.class))
public interface Payments {
    /**
     * Charges a card.
     *
     * @param card whose
     * @param amount how much
     * @return what to refund it by
     * @throws CardDeclined if the bank says no
     */
    ChargeId charge(Card card, Money amount) throws CardDeclined;

    /** Gives the money back. */
    @Activity(timeout = "30s", scheduleToStartTimeout = "2h", retry = @Retry(maxAttempts = 1))
    void refund(ChargeId charge);
}
