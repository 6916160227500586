package dev.perdure.processor;

import javax.annotation.processing.ProcessingEnvironment;

/** What the generated bindings are told of the determinism check. */
final class DeterminismCheck {
    private DeterminismCheck() {}

    /** Whether the check is attached to this compilation. */
    static boolean isAttachedTo(ProcessingEnvironment environment) {
        return false;
    }
}
