package com.example.orders;

import dev.perdure.Orchestrator;
import java.util.List;
import java.util.UUID;

@Orchestrator
interface Mailing {
    List<String> mailIds(List<String> customers);
}

/** Makes ids in a lambda: on replay the same mails have other ids, and go out twice. */
final class MailingOrchestrator implements Mailing {
    @Override
    public List<String> mailIds(List<String> customers) {
        return customers.stream()
                .map(customer -> customer + "-" + UUID.randomUUID()) // nondeterministic: DET-RANDOM-02
                .toList();
    }
}
