package com.example.pricing;

import java.util.Random;

/** Discounts in percent. */
public final class Discounts {
    private Discounts() {}

    /** Regular customers get five, others are lucky or not. */
    public static int forCustomer(String customer) {
        return customer.startsWith("regular-") ? 5 : lucky();
    }

    private static int lucky() {
        return new Random().nextInt(10); // nondeterministic: DET-RANDOM-01
    }
}
