package com.example.orders;

import com.example.pricing.Discounts;
import dev.perdure.Orchestrator;

@Orchestrator
interface Raffle {
    int discount(String customer);
}

/** Throws dice, through a class in another package: on replay the customer gets another discount. */
final class RaffleOrchestrator implements Raffle {
    @Override
    public int discount(String customer) {
        return Discounts.forCustomer(customer);
    }
}
