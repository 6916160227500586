package dev.perdure.benchmarks.chaos;

import dev.perdure.Orchestrator;

/** Does harm in each of its turns. */
@Orchestrator
interface Saboteur {
    /** @param harm the name of a {@link Poison.Harm} */
    void run(String harm);
}
