package dev.perdure.samples.orders.driver;

import dev.perdure.InstanceEndedException;
import dev.perdure.samples.orders.Approval;
import dev.perdure.samples.orders.OrderFulfilment;
import dev.perdure.samples.orders.OrderFulfilmentClient;
import dev.perdure.samples.orders.files.Placement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Those who place the orders, and those who approve or cancel them a little later. */
final class Customers {
    private static final Duration THINKING = Duration.ofMillis(500);

    private final OrderFulfilmentClient orders;
    private final AtomicInteger placed = new AtomicInteger();

    Customers(OrderFulfilmentClient orders) {
        this.orders = orders;
    }

    /** Spreads the orders evenly over the time, beginning now. */
    void placeAll(List<Placement> placements, Duration time, Timetable timetable) {
        Duration step = time.dividedBy(placements.size());
        Duration due = Duration.ZERO;
        for (Placement placement : placements) {
            timetable.in(due, () -> place(placement));
            timetable.in(due.plus(THINKING), () -> answer(placement));
            due = due.plus(step);
        }
    }

    /** How many orders were placed and acknowledged. */
    int placed() {
        return placed.get();
    }

    private void place(Placement placement) {
        orders.withId(placement.id()).start(placement.order());
        placed.incrementAndGet();
    }

    private void answer(Placement placement) {
        OrderFulfilment.Events order = orders.instance(placement.id()).raise();
        try {
            switch (placement.answer()) {
                case GRANTED -> order.approved(new Approval("the shop"));
                case CANCELLED -> order.cancelled("the customer does not want it any more");
                case NEVER -> {}
            }
        } catch (InstanceEndedException ended) {
            // It was rejected before anybody was asked.
        }
    }
}
