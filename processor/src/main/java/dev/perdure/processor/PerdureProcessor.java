package dev.perdure.processor;

import com.google.auto.service.AutoService;
import dev.perdure.checker.javac.JavacCheck;
import dev.perdure.processor.emit.Emitter;
import dev.perdure.processor.emit.NameTakenException;
import dev.perdure.processor.model.ModelReader;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.Site;
import dev.perdure.processor.model.StrayModel;
import dev.perdure.processor.model.StrayReader;
import dev.perdure.processor.validate.Finding;
import dev.perdure.processor.validate.Namesakes;
import dev.perdure.processor.validate.Problem;
import dev.perdure.processor.validate.Rules;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * Turns annotated interfaces into contexts, proxies, clients and bindings: discover, model, validate, emit. The steps
 * pass values and share no state. A type with errors is reported and skipped, so one compilation shows every mistake.
 */
@AutoService(Processor.class)
public final class PerdureProcessor extends AbstractProcessor {
    private static final List<String> KINDS = List.of("Orchestrator", "Activities", "Entity");

    private final Set<Declared> waiting = new LinkedHashSet<>();
    private final Namesakes namesakes = new Namesakes();
    private boolean checked;

    /** A type by name, because the elements of a round are of no use in the next. */
    private record Declared(String type, String annotation) {
        Declared(Element type, String annotation) {
            this(
                    type instanceof QualifiedNameable named
                            ? named.getQualifiedName().toString()
                            : "",
                    annotation);
        }
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        checked = JavacCheck.attach(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.perdure.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    /** Leaves the annotations to other processors. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<StrayModel> strays = each(annotations, round, StrayReader::read)
                .flatMap(Optional::stream)
                .toList();
        show(strays.stream().map(Rules::check));
        Set<Element> spoilt = strays.stream()
                .map(stray -> stray.site().element().getEnclosingElement())
                .collect(Collectors.toSet());
        List<Declared> declared = Stream.concat(
                        waiting.stream(),
                        each(annotations, round, Declared::new).filter(each -> KINDS.contains(each.annotation())))
                .toList();
        waiting.clear();
        declared.forEach(each -> generate(each, spoilt, round.processingOver()));
        return false;
    }

    private static <T> Stream<T> each(
            Set<? extends TypeElement> annotations, RoundEnvironment round, BiFunction<Element, String, T> reader) {
        return annotations.stream()
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream()
                        .map(element ->
                                reader.apply(element, annotation.getSimpleName().toString())));
    }

    /** A type in whose methods a type is missing waits for the next round: another processor may generate that. */
    private void generate(Declared declared, Set<Element> spoilt, boolean lastRound) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(declared.type());
        try {
            ServiceModel model = new ModelReader(processingEnv).read(type, declared.annotation());
            List<Finding> findings = Stream.concat(
                            Rules.check(model).stream(), namesakes.check(model.declaration()).stream())
                    .toList();
            if (!model.isResolved() && !lastRound) {
                waiting.add(declared);
            } else if (model.isResolved() && findings.isEmpty() && !spoilt.contains(type)) {
                new Emitter(processingEnv.getFiler(), checked).emit(model);
            } else {
                show(findings.stream());
            }
        } catch (NameTakenException taken) {
            show(Stream.of(Finding.of(Problem.NAME_TAKEN, Site.of(type), taken.name(), declared.type())));
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            show(Stream.of(Finding.of(Problem.INTERNAL_FAILURE, Site.of(type), declared.type(), failure)));
        }
    }

    private void show(Stream<Finding> findings) {
        findings.distinct().forEach(finding -> finding.printTo(processingEnv.getMessager()));
    }
}
