package com.example.orders;

import dev.perdure.Orchestrator;
import java.time.Duration;
import java.time.Instant;

@Orchestrator
interface Invoice {
    Instant due(Duration grace);
}

/** Reads the clock: on replay it shows a later time, and the invoice is due on another day. */
final class InvoiceOrchestrator implements Invoice {
    @Override
    public Instant due(Duration grace) {
        return Instant.now().plus(grace); // nondeterministic: DET-TIME-01
    }
}
