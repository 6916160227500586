package dev.perdure.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.checker.testing.Javac;
import dev.perdure.checker.testing.Project;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the check runs at all, and what is said where it does not. javac starts the guard from the class path. */
class PerdureGuardTest {
    @TempDir
    private Path directory;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        project = new Project(directory).orchestrator("Bad", "return \"\" + Math.random();");
    }

    @Test
    void processingTurnedOff_isAnError() throws IOException {
        Javac.Result result = project.compile(List.of());
        assertEquals(1, result.errors().size());
        assertTrue(
                result.findings().first().endsWith(" PERD-100"),
                result.findings().toString());
        assertEquals(Set.of(), project.classFiles());
    }

    @Test
    void processingTurnedOff_isSaidBesideTheErrorsThatItCauses() throws IOException {
        project.source("app/User.java", "package app; class User { JobContext context; }");
        Javac.Result result = project.compile(List.of());
        assertEquals(2, result.errors().size(), result.diagnostics().toString());
        assertTrue(result.errors().get(1).getMessage(Locale.ROOT).contains("PERD-100"));
    }

    @Test
    void errorsThatKeepProcessorsFromRunning_areTheOnlyErrors() throws IOException {
        project.source("app/Stray.java", "package app; @dev.perdure.Activity class Stray {}");
        Javac.Result result = project.compile(List.of("-XDshould-stop.ifError=FLOW"), new DeterminismProcessor());
        assertEquals(1, result.errors().size(), result.diagnostics().toString());
        assertFalse(result.errors().get(0).getMessage(Locale.ROOT).contains("PERD-100"));
    }

    @Test
    void guardTurnedOff_saysNothing() throws IOException {
        assertTrue(project.compile(List.of("-Xplugin:Perdure guard=off")).succeeded());
    }

    @Test
    void guardTurnedOff_doesNotTurnOffTheCheck() throws IOException {
        Javac.Result result = project.compile(List.of("-Xplugin:Perdure guard=off"), new DeterminismProcessor());
        assertEquals(Set.of("Bad.java:2 DET-RANDOM-01"), result.findings());
    }

    @Test
    void processorThatSwallowsAllAnnotations_isAnError() throws IOException {
        Javac.Result result = project.compile(List.of(), new Swallower(), new DeterminismProcessor());
        assertTrue(
                result.findings().first().endsWith(" PERD-100"),
                result.findings().toString());
    }

    @Test
    void processorThatSwallowsAllAnnotations_doesNoHarmBehindOurs() throws IOException {
        Javac.Result result = project.compile(List.of(), new DeterminismProcessor(), new Swallower());
        assertEquals(Set.of("Bad.java:2 DET-RANDOM-01"), result.findings());
    }

    @Test
    void classesThatHaveNothingToDoWithPerdure_areLeftAlone() throws IOException {
        Project other = new Project(directory.resolve("other"));
        Files.delete(other.sourceDirectory().resolve("app/Job.java"));
        other.source("app/Plain.java", "package app; class Plain { double now() { return Math.random(); } }");
        assertTrue(other.compile(List.of()).succeeded());
    }

    @Test
    void wrappedEnvironment_isUnwrapped() throws IOException {
        Javac.Result byClass = project.compile(List.of(), new Wrapping(GradleLike::wrap));
        assertEquals(Set.of("Bad.java:2 DET-RANDOM-01"), byClass.findings());
        Javac.Result byProxy = project.compile(List.of(), new Wrapping(PerdureGuardTest::proxyAround));
        assertEquals(Set.of("Bad.java:2 DET-RANDOM-01"), byProxy.findings());
    }

    @Test
    void attaching_isDoneOnceHoweverManyProcessorsAsk() throws IOException {
        Javac.Result result = project.compile(List.of(), new DeterminismProcessor(), new DeterminismProcessor());
        assertEquals(1, result.errors().size());
    }

    @Test
    void attaching_toAnotherCompilerIsRefused() {
        ProcessingEnvironment ofAnotherCompiler = (ProcessingEnvironment) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
        assertFalse(JavacCheck.attach(ofAnotherCompiler));
    }

    private static ProcessingEnvironment proxyAround(ProcessingEnvironment environment) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                PerdureGuardTest.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> method.invoke(environment, arguments));
    }

    /** Claims every annotation, so that javac asks no processor after it. */
    private static final class Swallower extends AbstractProcessor {
        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return true;
        }
    }

    /** Hands the processor an environment of its own, as build tools do. */
    private static final class Wrapping extends AbstractProcessor {
        private final DeterminismProcessor wrapped = new DeterminismProcessor();
        private final UnaryOperator<ProcessingEnvironment> wrapper;

        Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            wrapped.init(wrapper.apply(environment));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return wrapped.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return wrapped.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return wrapped.process(annotations, round);
        }
    }
}
