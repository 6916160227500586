package dev.perdure.processor.validate;

import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import dev.perdure.processor.model.StateModel;
import java.util.List;
import java.util.stream.Stream;

/** The state of entities. */
final class EntityRules implements Rule, ServiceModel.Visitor<Stream<Finding>> {
    @Override
    public Stream<Finding> check(ServiceModel model) {
        return model.accept(this);
    }

    @Override
    public Stream<Finding> entity(Entity model) {
        Stream<Finding> several = model.states().stream()
                .skip(1)
                .map(state -> Finding.of(Problem.STATE_SHAPE, state.site(), state.text(), "is not the only one"));
        return Stream.concat(several, model.states().stream().flatMap(EntityRules::check));
    }

    private static Stream<Finding> check(StateModel state) {
        if (!state.isRecord()) {
            return Stream.of(Finding.of(Problem.STATE_SHAPE, state.site(), state.text(), "is not a plain record"));
        }
        if (state.hindrance().isPresent()) {
            String hindrance = state.hindrance().get();
            return Stream.of(Finding.of(Problem.STATE_SHAPE, state.site(), state.text(), hindrance));
        }
        return state.components().stream().flatMap(component -> clashes(component, state.components()));
    }

    private static Stream<Finding> clashes(ParameterModel component, List<ParameterModel> all) {
        return all.stream()
                .filter(other -> !other.equals(component))
                .filter(other -> component.name().equals(other.setter())
                        || (component.setter().equals(other.setter()) && all.indexOf(other) < all.indexOf(component)))
                .map(other -> Finding.of(
                        Problem.METHOD_CLASH,
                        component.site(),
                        "State component " + component.name(),
                        "generated " + other.setter() + "(...)"));
    }

    @Override
    public Stream<Finding> orchestrator(Orchestrator model) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> activities(Activities model) {
        return Stream.empty();
    }
}
