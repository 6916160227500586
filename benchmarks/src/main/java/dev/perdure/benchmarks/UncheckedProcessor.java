package dev.perdure.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Hides the compiler from a processor, which then takes it for another than javac, and cannot have anything checked. */
final class UncheckedProcessor extends AbstractProcessor {
    private final Processor processor;

    UncheckedProcessor(Processor processor) {
        this.processor = processor;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        processor.init(new Veil(() -> environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    private record Veil(Supplier<ProcessingEnvironment> hidden) implements ProcessingEnvironment {
        @Override
        public Map<String, String> getOptions() {
            return hidden.get().getOptions();
        }

        @Override
        public Messager getMessager() {
            return hidden.get().getMessager();
        }

        @Override
        public Filer getFiler() {
            return hidden.get().getFiler();
        }

        @Override
        public Elements getElementUtils() {
            return hidden.get().getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return hidden.get().getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return hidden.get().getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return hidden.get().getLocale();
        }
    }
}
