package dev.perdure.samples.orders.driver;

import dev.perdure.samples.orders.bank.HeldCharge;
import dev.perdure.samples.orders.bank.PaymentServer;
import java.time.Duration;
import java.util.Optional;

/** Kills workers at the worst moment: money has been taken, and the worker has not been told yet. */
final class WorkerKiller {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WorkerPool workers;
    private final PaymentServer payments;

    WorkerKiller(WorkerPool workers, PaymentServer payments) {
        this.workers = workers;
        this.payments = payments;
    }

    /** Kills the worker that makes the next charge, or the oldest one if nobody charges anything just now. */
    Kill killOne() throws InterruptedException {
        Optional<HeldCharge> held = payments.holdNextCharge(PATIENCE);
        try {
            WorkerProcess victim =
                    held.flatMap(it -> workers.named(it.entry().worker())).orElseGet(workers::oldest);
            workers.kill(victim);
            return new Kill(
                    victim.name(),
                    victim.pid(),
                    held.map(HeldCharge::entry).filter(it -> it.worker().equals(victim.name())));
        } finally {
            held.ifPresent(HeldCharge::close);
        }
    }
}
