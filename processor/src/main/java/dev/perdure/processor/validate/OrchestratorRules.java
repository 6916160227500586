package dev.perdure.processor.validate;

import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.NestedModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry point, and events that can be waited for under their own names. */
final class OrchestratorRules implements Rule, ServiceModel.Visitor<Stream<Finding>> {
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    @Override
    public Stream<Finding> check(ServiceModel model) {
        return model.accept(this);
    }

    @Override
    public Stream<Finding> orchestrator(Orchestrator model) {
        return Stream.of(
                        entryPoints(model),
                        several(model, model.events(), "@ExternalEvents"),
                        model.events().stream()
                                .flatMap(events -> check(events, "ExternalEvents", OrchestratorRules::checkEvent)),
                        several(model, model.queries(), "@Queries"),
                        model.queries().stream()
                                .flatMap(queries -> check(queries, "Queries", OrchestratorRules::checkQuery)))
                .flatMap(each -> each);
    }

    private static Stream<Finding> entryPoints(Orchestrator model) {
        String name = model.declaration().text();
        if (model.methods().isEmpty()) {
            return Stream.of(
                    Finding.of(Problem.NO_ENTRY_POINT, model.declaration().site(), name));
        }
        String all = model.methods().stream().map(MethodModel::text).collect(Collectors.joining(", "));
        return model.methods().stream()
                .skip(1)
                .limit(1)
                .map(second -> Finding.of(Problem.SEVERAL_ENTRY_POINTS, second.site(), name, "entry points", all));
    }

    private static Stream<Finding> several(Orchestrator model, List<NestedModel> nested, String annotation) {
        String all = nested.stream().map(NestedModel::text).collect(Collectors.joining(", "));
        return nested.stream()
                .skip(1)
                .limit(1)
                .map(second -> Finding.of(
                        Problem.SEVERAL_ENTRY_POINTS,
                        second.site(),
                        model.declaration().text(),
                        annotation,
                        all));
    }

    private static Stream<Finding> check(
            NestedModel nested, String annotation, Function<MethodModel, Stream<Finding>> rule) {
        if (!nested.isInterface()) {
            return Stream.of(Finding.of(
                    Problem.NOT_AN_INTERFACE,
                    nested.site(),
                    annotation,
                    "an interface nested in an @Orchestrator interface",
                    nested.text(),
                    "none"));
        }
        if (nested.hindrance().isPresent()) {
            String hindrance = nested.hindrance().get();
            return Stream.of(Finding.of(Problem.NOT_NAMEABLE, nested.site(), nested.text(), hindrance));
        }
        return nested.methods().stream().flatMap(rule);
    }

    private static Stream<Finding> checkQuery(MethodModel query) {
        Stream<String> flaws = Stream.of(
                        query.result().isVoid() ? "returns nothing" : "",
                        query.parameters().isEmpty()
                                ? ""
                                : "takes " + query.parameters().size() + " values",
                        query.thrown().isEmpty() ? "" : "declares exceptions")
                .filter(flaw -> !flaw.isEmpty());
        return flaws.map(flaw -> Finding.of(Problem.QUERY_SHAPE, query.site(), query.name(), flaw));
    }

    private static Stream<Finding> checkEvent(MethodModel event) {
        if (OF_EVERY_OBJECT.contains(event.name())) {
            return Stream.of(Finding.of(Problem.EVENT_NAME, event.site(), event.name()));
        }
        Stream<Finding> result = event.result().isVoid()
                ? Stream.empty()
                : Stream.of(Finding.of(Problem.EVENT_SHAPE, event.site(), event.name(), "returns a value"));
        int parameters = event.parameters().size();
        Stream<Finding> values = parameters <= 1
                ? Stream.empty()
                : Stream.of(
                        Finding.of(Problem.EVENT_SHAPE, event.site(), event.name(), "takes " + parameters + " values"));
        return Stream.concat(result, values);
    }

    @Override
    public Stream<Finding> activities(Activities model) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> entity(Entity model) {
        return Stream.empty();
    }
}
