package dev.perdure.benchmarks.chaos;

import dev.perdure.RuntimeStatus;
import dev.perdure.benchmarks.chaos.Call.Kind;
import dev.perdure.benchmarks.chaos.Call.Outcome;
import dev.perdure.benchmarks.chaos.Count.Of;
import dev.perdure.benchmarks.chaos.Found.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Is each value in its book once, at the place that was told, and in the order in which one sender sent them? */
final class BookCheck {
    private final Evidence evidence;
    private final Count count;
    private final Touched touched;
    private final Set<String> known = new HashSet<>();

    BookCheck(Evidence evidence, Touched touched, Count count) {
        this.evidence = evidence;
        this.touched = touched;
        this.count = count;
    }

    void run() {
        evidence.calls(Kind.SIGNAL).forEach(this::checkSignal);
        evidence.plans().values().forEach(this::checkErrand);
        evidence.found().books().forEach(this::checkNothingElse);
        evidence.calls(Kind.SIGNAL)
                .filter(call -> call.isAcknowledged() && !touched.has(call))
                .collect(Collectors.groupingBy(call -> call.client() + " " + call.target()))
                .values()
                .forEach(this::checkOrder);
    }

    private List<String> book(String key) {
        return evidence.found().books().getOrDefault(key, List.of());
    }

    private void checkSignal(Call call) {
        known.add(call.value());
        long times = book(call.target()).stream().filter(call.value()::equals).count();
        checkNotTwice(call.target(), call.value(), times);
        if (times == 0 && call.isAcknowledged()) {
            if (evidence.promise().mayHaveLost(call, evidence.faults())) {
                count.add(Of.LOST_IN_WINDOW);
            } else {
                count.add(Of.LOST, "signal " + call.value() + " to " + call.target() + " is gone");
            }
        }
        if (times > 0 && call.outcome() == Outcome.REFUSED) {
            count.complain("signal " + call.value() + " was refused and was applied");
        }
    }

    private void checkNotTwice(String book, String value, long times) {
        if (times > 1) {
            count.add(Of.DUPLICATE_EFFECTS, value + " is " + times + " times in " + book);
        }
    }

    private void checkErrand(Plan plan) {
        Optional<Instance> completed = Optional.ofNullable(
                        evidence.found().instances().get(plan.id()))
                .filter(it -> it.status() == RuntimeStatus.COMPLETED && plan.isRight(it.result()));
        Map<String, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < plan.parts().size(); i++) {
            Part part = plan.parts().get(i);
            if (part.book().isEmpty()) {
                continue;
            }
            String value = plan.value(i, 0);
            known.add(value);
            List<String> book = book(part.book());
            checkNotTwice(
                    part.book(), value, book.stream().filter(value::equals).count());
            if (completed.isPresent()) {
                positions.computeIfAbsent(part.book(), key -> new ArrayList<>()).add(book.indexOf(value));
                checkPlace(plan, i, book, completed.get().result().get(i));
            }
        }
        if (!touched.has(plan.id())) {
            positions.forEach((book, places) -> checkAscending(plan.id(), book, places));
        }
    }

    private void checkPlace(Plan plan, int i, List<String> book, String answer) {
        Part part = plan.parts().get(i);
        String value = plan.value(i, 0);
        int place = book.indexOf(value);
        boolean told = part.kind() != Part.Kind.CALL || Plan.position(answer) == place;
        if (place < 0) {
            count.add(Of.LOST, value + " was sent to " + part.book() + " and is not there");
        } else if (!told && !touched.has(plan.id())) {
            count.complain("%s is at %d in %s, and the answer was %s".formatted(value, place, part.book(), answer));
        }
    }

    private void checkOrder(List<Call> ofOneClient) {
        List<String> book = book(ofOneClient.get(0).target());
        List<Integer> places = ofOneClient.stream()
                .map(call -> book.indexOf(call.value()))
                .filter(place -> place >= 0)
                .toList();
        Call first = ofOneClient.get(0);
        checkAscending("client " + first.client(), first.target(), places);
    }

    private void checkAscending(String sender, String book, List<Integer> places) {
        boolean ascending = places.stream().sorted().toList().equals(places);
        if (!ascending) {
            count.complain("what " + sender + " sent to " + book + " is not in the order of sending: " + places);
        }
    }

    private void checkNothingElse(String key, List<String> book) {
        for (String value : book) {
            if (!known.contains(value)) {
                count.complain(key + " holds " + value + ", which nobody sent");
            }
        }
    }
}
