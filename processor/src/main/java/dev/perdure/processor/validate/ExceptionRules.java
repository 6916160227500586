package dev.perdure.processor.validate;

import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ThrownModel;
import java.util.stream.Stream;

/** What is declared to be thrown must be built again on the caller's side. */
final class ExceptionRules implements Rule {
    @Override
    public Stream<Finding> check(ServiceModel model) {
        String home = model.declaration().packageName();
        return model.methods().stream()
                .filter(method -> !method.generic())
                .flatMap(method -> method.thrown().stream().flatMap(thrown -> check(method, thrown, home)));
    }

    private static Stream<Finding> check(MethodModel method, ThrownModel thrown, String home) {
        if (!thrown.visible()) {
            return Stream.of(Finding.of(Problem.NOT_VISIBLE, method.site(), "Exception", thrown.text(), home));
        }
        return thrown.hindrance().stream()
                .map(why -> Finding.of(Problem.NOT_REBUILDABLE, method.site(), thrown.text(), why));
    }
}
