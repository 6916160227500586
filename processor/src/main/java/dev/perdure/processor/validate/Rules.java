package dev.perdure.processor.validate;

import dev.perdure.processor.model.Declaration;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.StrayModel;
import java.util.List;
import java.util.stream.Stream;

/** All rules. */
public final class Rules {
    private static final List<Rule> RULES = List.of(
            new NameRules(),
            new MethodRules(),
            new PayloadRules(),
            new ExceptionRules(),
            new RetryRules(),
            new TimeoutRules(),
            new OrchestratorRules(),
            new EntityRules());

    private Rules() {}

    /** Checks a model. Where the declaration as a whole is wrong, what is in it is not judged. */
    public static List<Finding> check(ServiceModel model) {
        List<Finding> ofDeclaration = declaration(model.declaration()).toList();
        return ofDeclaration.isEmpty()
                ? RULES.stream().flatMap(rule -> rule.check(model)).toList()
                : ofDeclaration;
    }

    private static Stream<Finding> declaration(Declaration declaration) {
        if (declaration.otherKind().isPresent()) {
            return Stream.of(Finding.of(
                    Problem.NOT_AN_INTERFACE,
                    declaration.site(),
                    declaration.annotation(),
                    "an interface",
                    declaration.text(),
                    declaration.otherKind().get()));
        }
        return declaration.hindrance().stream()
                .map(hindrance -> Finding.of(Problem.NOT_NAMEABLE, declaration.site(), declaration.text(), hindrance));
    }

    /** Says that an annotation means nothing where it stands. */
    public static Finding check(StrayModel stray) {
        return switch (stray.annotation()) {
            case "Activity" -> Finding.of(Problem.ACTIVITY_WITHOUT_EFFECT, stray.site(), stray.where());
            case "EntityState" ->
                Finding.of(Problem.STATE_SHAPE, stray.site(), stray.name(), "is not nested in an @Entity interface");
            default ->
                Finding.of(
                        Problem.NOT_AN_INTERFACE,
                        stray.site(),
                        stray.annotation(),
                        "an interface nested in an @Orchestrator interface",
                        stray.name(),
                        stray.where());
        };
    }
}
