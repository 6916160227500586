package dev.perdure.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An annotated type: what is generated beside it depends on which of these it is. */
public sealed interface ServiceModel {
    /** What is the same for all of them. */
    Declaration declaration();

    /** Its abstract methods. */
    List<MethodModel> methods();

    /** Calls the method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** Every method whose values are stored. */
    default Stream<MethodModel> allMethods() {
        return methods().stream();
    }

    /**
     * An {@code @Orchestrator}.
     *
     * @param events its nested interfaces of external events; one at most, unless the declaration is wrong
     */
    record Orchestrator(Declaration declaration, List<MethodModel> methods, List<EventsModel> events)
            implements ServiceModel {
        /** The entry point of a declaration without errors. */
        public MethodModel entry() {
            return methods.get(0);
        }

        /** The events of a declaration without errors. */
        public Optional<EventsModel> onlyEvents() {
            return events.stream().findFirst();
        }

        @Override
        public Stream<MethodModel> allMethods() {
            return Stream.concat(methods.stream(), events.stream().flatMap(each -> each.events().stream()));
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
     */
    record Activities(Declaration declaration, List<MethodModel> methods, Optional<RetryModel> retry)
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
