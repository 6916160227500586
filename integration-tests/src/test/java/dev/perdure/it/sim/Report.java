package dev.perdure.it.sim;

import dev.perdure.it.sim.Simulation.Outcome;

/** What a person needs who looks into a failing seed. */
record Report(Outcome outcome) {
    @Override
    public String toString() {
        return """
                %s
                %s
                %s
                Run it again:
                mvn -q -pl integration-tests -am test -Dtest=SimulationTest -Dsim.seed=%d -Dsim.tail=%s -Dsurefire.failIfNoSpecifiedTests=false
                """.formatted(
                        outcome.trace(),
                        outcome.setting(),
                        String.join("\n", outcome.violations()),
                        outcome.setting().seed(),
                        outcome.setting().tail());
    }
}
