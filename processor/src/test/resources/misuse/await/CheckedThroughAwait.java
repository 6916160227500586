package shop;

class CheckedThroughAwait {
    void charge(PaymentsProxy payments, Card card, Money amount) {
        try {
            payments.async().charge(card, amount).await();
        } catch (CardDeclined declined) { // ERROR
            throw new IllegalStateException(declined);
        }
    }
}
