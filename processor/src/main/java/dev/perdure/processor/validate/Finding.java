package dev.perdure.processor.validate;

import dev.perdure.processor.model.Site;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.tools.Diagnostic.Kind;

/** A mistake, and where it is. */
public record Finding(Problem problem, Site site, String message) {
    /** A mistake; the arguments are those of the problem's message. */
    public static Finding of(Problem problem, Site site, Object... arguments) {
        return new Finding(problem, site, problem.message(arguments));
    }

    /** Shows it as a compile error at its place. */
    public void printTo(Messager messager) {
        if (site.annotation().isEmpty()) {
            messager.printMessage(Kind.ERROR, message, site.element());
            return;
        }
        AnnotationMirror annotation = site.annotation().get();
        site.value()
                .ifPresentOrElse(
                        value -> messager.printMessage(Kind.ERROR, message, site.element(), annotation, value),
                        () -> messager.printMessage(Kind.ERROR, message, site.element(), annotation));
    }
}
