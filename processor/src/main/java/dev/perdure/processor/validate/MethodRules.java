package dev.perdure.processor.validate;

import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.NestedModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shape and the names of methods. */
final class MethodRules implements Rule, ServiceModel.Visitor<Set<String>> {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("clone", "finalize");

    @Override
    public Stream<Finding> check(ServiceModel model) {
        Stream<Finding> generic = model.allMethods()
                .filter(MethodModel::generic)
                .map(method -> Finding.of(Problem.GENERIC_METHOD, method.site(), method.text()));
        return Stream.of(generic, clashes(model), sameNames(model)).flatMap(each -> each);
    }

    private Stream<Finding> clashes(ServiceModel model) {
        Set<String> generated = model.accept(this);
        Stream<Finding> withGenerated = model.methods().stream()
                .filter(method -> generated.contains(method.name()))
                .map(method -> clash(method, "generated " + method.name() + "()"));
        Stream<Finding> withObject = model.methods().stream()
                .filter(method -> OF_EVERY_OBJECT.contains(method.name())
                        && method.parameters().isEmpty())
                .map(method -> clash(method, method.name() + "() of every object"));
        return Stream.concat(withGenerated, withObject);
    }

    private static Finding clash(MethodModel method, String other) {
        return Finding.of(Problem.METHOD_CLASH, method.site(), "Method " + method.text(), other);
    }

    private static Stream<Finding> sameNames(ServiceModel model) {
        return model.accept(new StoredTogether()).stream().flatMap(MethodRules::sameNamesOf);
    }

    private static Stream<Finding> sameNamesOf(List<MethodModel> methods) {
        return IntStream.range(0, methods.size())
                .boxed()
                .flatMap(i -> methods.subList(0, i).stream()
                        .filter(earlier ->
                                earlier.storedName().equals(methods.get(i).storedName()))
                        .limit(1)
                        .map(earlier -> Finding.of(
                                Problem.SAME_STORED_NAME,
                                methods.get(i).site(),
                                earlier.text(),
                                methods.get(i).text(),
                                earlier.storedName())));
    }

    @Override
    public Set<String> orchestrator(Orchestrator model) {
        return Set.of("async", "detached", "raise", "withId", "withRetry");
    }

    @Override
    public Set<String> activities(Activities model) {
        return Set.of("async", "with");
    }

    @Override
    public Set<String> entity(Entity model) {
        return Set.of("async", "entityId", "signal");
    }

    /** The lists of methods whose names must differ. The name of an entry point is not stored. */
    private static final class StoredTogether implements ServiceModel.Visitor<List<List<MethodModel>>> {
        @Override
        public List<List<MethodModel>> orchestrator(Orchestrator model) {
            return Stream.concat(model.events().stream(), model.queries().stream())
                    .map(NestedModel::methods)
                    .toList();
        }

        @Override
        public List<List<MethodModel>> activities(Activities model) {
            return List.of(model.methods());
        }

        @Override
        public List<List<MethodModel>> entity(Entity model) {
            return List.of(model.methods());
        }
    }
}
