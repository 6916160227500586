package dev.perdure.benchmarks.chaos;

import dev.perdure.benchmarks.chaos.Call.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a verdict rests on.
 *
 * @param plans of the errands that were begun, by instance id
 * @param calls what clients did and were told
 * @param effects what activities did
 * @param faults what was done to the hub
 * @param found what the hub holds at the end
 */
record Evidence(
        Map<String, Plan> plans,
        List<Call> calls,
        List<Ledger.Line> effects,
        List<Fault> faults,
        Found found,
        Promise promise) {
    Stream<Call> calls(Kind kind) {
        return calls.stream().filter(call -> call.kind() == kind);
    }
}
