package dev.perdure.it.sim;

import dev.perdure.it.sim.Simulation.Outcome;

/**
 * What a person needs who looks into a failing seed.
 *
 * @param again options of the test that run it, and nothing else, again
 */
record Report(Outcome outcome, String again) {
    @Override
    public String toString() {
        return """
                %s
                %s
                %s
                Run it again:
                mvn -q -pl integration-tests -am test %s -Dsurefire.failIfNoSpecifiedTests=false
                """.formatted(outcome.trace(), outcome.setting(), String.join("\n", outcome.violations()), again);
    }
}
