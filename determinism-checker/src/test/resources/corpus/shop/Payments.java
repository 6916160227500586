package shop;

import dev.perdure.Activities;

/** The activities of the corpus. */
@Activities
public interface Payments {
    String charge(String card);

    void refund(String charge);

    long quote(String sku);
}
