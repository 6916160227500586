package dev.perdure.processor.validate;

import dev.perdure.processor.model.EventsModel;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import java.util.Set;
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
                        severalEvents(model),
                        model.events().stream().flatMap(OrchestratorRules::check))
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

    private static Stream<Finding> severalEvents(Orchestrator model) {
        String all = model.events().stream().map(EventsModel::text).collect(Collectors.joining(", "));
        return model.events().stream()
                .skip(1)
                .limit(1)
                .map(second -> Finding.of(
                        Problem.SEVERAL_ENTRY_POINTS,
                        second.site(),
                        model.declaration().text(),
                        "@ExternalEvents",
                        all));
    }

    private static Stream<Finding> check(EventsModel events) {
        if (!events.isInterface()) {
            return Stream.of(Finding.of(
                    Problem.NOT_AN_INTERFACE,
                    events.site(),
                    "ExternalEvents",
                    "an interface nested in an @Orchestrator interface",
                    events.text(),
                    "none"));
        }
        if (events.hindrance().isPresent()) {
            String hindrance = events.hindrance().get();
            return Stream.of(Finding.of(Problem.NOT_NAMEABLE, events.site(), events.text(), hindrance));
        }
        return events.events().stream().flatMap(OrchestratorRules::check);
    }

    private static Stream<Finding> check(MethodModel event) {
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
