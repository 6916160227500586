package dev.perdure.processor.model;

import dev.perdure.processor.model.TypeModel.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;

/** An annotated type: what is generated beside it depends on which of these it is. */
public sealed interface ServiceModel {
    /** What is the same for all of them. */
    Declaration declaration();

    /** Its abstract methods. */
    List<MethodModel> methods();

    /** Calls the method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** The components of an entity's state. */
    default Stream<ParameterModel> state() {
        return Stream.empty();
    }

    /** Whether all types exist. Where one does not, another processor may have yet to generate it. */
    default boolean isResolved() {
        return types().flatMap(type -> type.flaws().stream()).noneMatch(flaw -> flaw.kind() == Kind.UNRESOLVED)
                && allMethods()
                        .flatMap(method -> method.thrown().stream())
                        .noneMatch(thrown -> thrown.type().getKind() == TypeKind.ERROR);
    }

    /** Whether generated code names what the user deprecates, without being deprecated as a whole. */
    default boolean usesDeprecated() {
        boolean methods = allMethods().anyMatch(method -> method.documentation().deprecated());
        return !declaration().documentation().deprecated() && (methods || types().anyMatch(TypeModel::deprecated));
    }

    private Stream<TypeModel> types() {
        return Stream.concat(
                state().map(ParameterModel::type),
                allMethods()
                        .flatMap(
                                method -> Stream.concat(method.parameterTypes().stream(), Stream.of(method.result()))));
    }

    /** Every method whose values are stored. */
    default Stream<MethodModel> allMethods() {
        return methods().stream();
    }

    /**
     * An {@code @Orchestrator}.
     *
     * @param events its nested interfaces of external events; one at most, unless the declaration is wrong
     * @param queries its nested interfaces of queries; one at most, unless the declaration is wrong
     */
    record Orchestrator(
            Declaration declaration, List<MethodModel> methods, List<NestedModel> events, List<NestedModel> queries)
            implements ServiceModel {
        /** The entry point of a declaration without errors. */
        public MethodModel entry() {
            return methods.get(0);
        }

        /** The events of a declaration without errors. */
        public Optional<NestedModel> onlyEvents() {
            return events.stream().findFirst();
        }

        /** The queries of a declaration without errors. */
        public Optional<NestedModel> onlyQueries() {
            return queries.stream().findFirst();
        }

        @Override
        public Stream<MethodModel> allMethods() {
            return Stream.concat(
                    methods.stream(),
                    Stream.concat(events.stream(), queries.stream()).flatMap(each -> each.methods().stream()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orchestrator(this);
        }
    }

    /**
     * An {@code @Activities}.
     *
     * @param retry what is declared for all its methods
     * @param timeouts what is declared for all its methods
     */
    record Activities(
            Declaration declaration, List<MethodModel> methods, Optional<RetryModel> retry, TimeoutsModel timeouts)
            implements ServiceModel {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.activities(this);
        }
    }

    /**
     * An {@code @Entity}.
     *
     * @param states its nested state records; one at most, unless the declaration is wrong
     */
    record Entity(Declaration declaration, List<MethodModel> methods, List<StateModel> states) implements ServiceModel {
        /** The state of a declaration without errors. */
        public Optional<StateModel> onlyState() {
            return states.stream().findFirst();
        }

        @Override
        public Stream<ParameterModel> state() {
            return states.stream().flatMap(state -> state.components().stream());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.entity(this);
        }
    }

    /** Tells the kinds apart. */
    interface Visitor<R> {
        /** An orchestrator. */
        R orchestrator(Orchestrator model);

        /** Activities. */
        R activities(Activities model);

        /** An entity. */
        R entity(Entity model);
    }
}
