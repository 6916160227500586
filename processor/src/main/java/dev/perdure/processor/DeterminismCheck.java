package dev.perdure.processor;

import dev.perdure.checker.javac.JavacCheck;
import javax.annotation.processing.ProcessingEnvironment;

/** What the generated bindings are told of the determinism check. */
final class DeterminismCheck {
    private DeterminismCheck() {}

    /** Whether the check is attached to this compilation. Attaches it, if the checker's own processor has not yet. */
    static boolean isAttachedTo(ProcessingEnvironment environment) {
        return JavacCheck.attach(environment);
    }
}
