package dev.perdure.checker.javac;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Has every compilation checked for which it is on the processor path. Generates nothing and claims no annotation. */
@AutoService(Processor.class)
public final class DeterminismProcessor extends AbstractProcessor {
    private boolean attached;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        attached = JavacCheck.attach(environment);
    }

    /** All, because an orchestrator's interface may come from the class path, annotation and all. */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(CheckListener.CONFIGURATION, CheckListener.BASELINE, CheckListener.LOCK);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!attached && annotations.stream().anyMatch(PerdureTypes::isMarker)) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.WARNING,
                            "This compiler is not javac, so Perdure's determinism check does not run in it."
                                    + " Have the project built by javac as well, for instance by Maven or Gradle.");
        }
        return false;
    }
}
