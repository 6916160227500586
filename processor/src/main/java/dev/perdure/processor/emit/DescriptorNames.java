package dev.perdure.processor.emit;

import com.palantir.javapoet.NameAllocator;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import dev.perdure.processor.model.ThrownModel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The name of every descriptor in a generated binding: {@code CHARGE} for a method, {@code APPROVED_EVENT}, {@code
 * AVAILABLE_CELL}, {@code CARD_DECLINED} for an exception. What would be equal is told apart by underscores.
 */
final class DescriptorNames {
    /** The entity and its state. */
    static final String TYPE = "TYPE";
    /** How activities are retried whose method does not say so. */
    static final String RETRY = "RETRY";

    private final NameAllocator names = new NameAllocator();

    DescriptorNames(ServiceModel model) {
        names.newName(TYPE);
        names.newName(RETRY);
        model.methods().forEach(method -> names.newName(constant(method.name()), method(method.storedName())));
        model.accept(new Others());
        model.methods().stream()
                .flatMap(method -> method.thrown().stream())
                .map(ThrownModel::text)
                .distinct()
                .forEach(type -> names.newName(constant(type.substring(type.lastIndexOf('.') + 1)), "thrown " + type));
    }

    String method(MethodModel method) {
        return names.get(method(method.storedName()));
    }

    String event(MethodModel event) {
        return names.get("event " + event.name());
    }

    String query(MethodModel query) {
        return names.get("query " + query.name());
    }

    String cell(ParameterModel component) {
        return names.get("cell " + component.name());
    }

    String thrown(ThrownModel thrown) {
        return names.get("thrown " + thrown.text());
    }

    private static String method(String storedName) {
        return "method " + storedName;
    }

    private static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** Names what only one kind of model has. */
    private final class Others implements ServiceModel.Visitor<List<String>> {
        @Override
        public List<String> orchestrator(Orchestrator model) {
            Stream<String> events = model.onlyEvents().stream()
                    .flatMap(nested -> nested.methods().stream())
                    .map(event -> names.newName(constant(event.name()) + "_EVENT", "event " + event.name()));
            Stream<String> queries = model.onlyQueries().stream()
                    .flatMap(nested -> nested.methods().stream())
                    .map(query -> names.newName(constant(query.name()) + "_QUERY", "query " + query.name()));
            return Stream.concat(events, queries).toList();
        }

        @Override
        public List<String> activities(Activities model) {
            return List.of();
        }

        @Override
        public List<String> entity(Entity model) {
            return model.onlyState().stream()
                    .flatMap(state -> state.components().stream())
                    .map(cell -> names.newName(constant(cell.name()) + "_CELL", "cell " + cell.name()))
                    .toList();
        }
    }
}
