package dev.perdure.processor;

import com.google.auto.service.AutoService;
import dev.perdure.processor.emit.Emitter;
import dev.perdure.processor.model.ModelReader;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Turns annotated interfaces into contexts, proxies, clients and bindings: discover, model, validate, emit. The steps pass
 * values and share no state. A type with errors is reported and skipped, so one compilation shows every mistake.
 */
@AutoService(Processor.class)
public final class PerdureProcessor extends AbstractProcessor {
    private static final List<String> SERVICES = List.of("Orchestrator", "Activities", "Entity");

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.perdure.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ModelReader reader = new ModelReader(processingEnv);
        Emitter emitter = new Emitter(processingEnv.getFiler(), DeterminismCheck.isAttachedTo(processingEnv));
        for (TypeElement annotation : annotations) {
            String name = annotation.getSimpleName().toString();
            if (SERVICES.contains(name)) {
                for (var type : round.getElementsAnnotatedWith(annotation)) {
                    try {
                        emitter.emit(reader.read((TypeElement) type, name));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
        }
        return false;
    }
}
