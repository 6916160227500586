package dev.perdure.processor.validate;

import dev.perdure.processor.model.ServiceModel;
import java.util.stream.Stream;

/** A few checks of one kind. Rules do not depend on each other and never print. */
interface Rule {
    /** What is wrong with the model. */
    Stream<Finding> check(ServiceModel model);
}
