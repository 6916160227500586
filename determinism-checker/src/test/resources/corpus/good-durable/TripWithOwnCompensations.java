package gooddurable.tripwithowncompensations;

import dev.perdure.Orchestrator;
import dev.perdure.TaskFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import shop.JobContext;
import shop.PaymentsProxy;
import shop.StockProxy;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class TripWithOwnCompensations implements Job {
    private final JobContext ctx;
    private final PaymentsProxy payments;

    TripWithOwnCompensations(JobContext ctx) {
        this.ctx = ctx;
        payments = new PaymentsProxy(ctx);
    }

    private interface Compensation {
        void run() throws Exception;
    }

    private final Deque<Compensation> compensations = new ArrayDeque<>();

    private String book(String what) {
        String booking = payments.charge(what);
        compensations.push(() -> payments.refund(booking));
        return booking;
    }

    private void compensate(Exception cause) {
        while (!compensations.isEmpty()) {
            try {
                compensations.pop().run();
            } catch (Exception e) {
                cause.addSuppressed(e);
            }
        }
    }

    @Override
    public String run(String in) throws Exception {
        try {
            String flight = book("flight " + in);
            String hotel = book("hotel " + in);
            StockProxy cars = new StockProxy(ctx, in);
            if (!cars.reserve(1)) {
                throw new NoSuchElementException("no car in " + in);
            }
            compensations.push(() -> cars.release(1));
            return String.join("+", flight, hotel, "car");
        } catch (TaskFailedException | NoSuchElementException e) {
            compensate(e);
            throw e;
        }
    }
}
