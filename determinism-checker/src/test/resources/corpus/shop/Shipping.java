package shop;

import dev.perdure.Orchestrator;

/** The sub-orchestration of the corpus. */
@Orchestrator
public interface Shipping {
    String ship(String box);
}
