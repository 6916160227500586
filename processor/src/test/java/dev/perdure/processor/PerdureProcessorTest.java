package dev.perdure.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class PerdureProcessorTest {
    private static final JavaFileObject PAYMENTS = JavaFileObjects.forSourceLines(
            "shop.Payments",
            "package shop;",
            "@dev.perdure.Activities",
            "interface Payments {",
            "    void charge(Card card);",
            "}");

    @Test
    void type_waitsForWhatAnotherProcessorGenerates() {
        Compilation compilation = Compiler.javac()
                .withClasspath(Fixtures.domainClassPath())
                .withProcessors(new PerdureProcessor(), new CardProcessor())
                .compile(PAYMENTS);

        assertThat(compilation).succeeded();
        assertThat(compilation).generatedSourceFile("shop.PaymentsProxy");
    }

    @Test
    void missingType_isReportedByTheCompilerAlone() {
        Compilation compilation = Fixtures.processor().compile(PAYMENTS);

        assertEquals(1, compilation.errors().size());
        assertThat(compilation)
                .hadErrorContaining("cannot find symbol")
                .inFile(PAYMENTS)
                .onLine(4);
    }

    @Test
    void missingException_isReportedByTheCompilerAlone() {
        JavaFileObject source = JavaFileObjects.forSourceLines(
                "shop.Payments",
                "package shop;",
                "@dev.perdure.Activities",
                "interface Payments {",
                "    void charge() throws Declined;",
                "}");
        Compilation compilation = Fixtures.processor().compile(source);

        assertEquals(1, compilation.errors().size());
        assertThat(compilation).hadErrorContaining("cannot find symbol");
    }

    @Test
    void otherMistakes_areReportedBesideAMissingType() {
        JavaFileObject source = JavaFileObjects.forSourceLines(
                "shop.Payments",
                "package shop;",
                "@dev.perdure.Activities",
                "interface Payments {",
                "    void charge(Card card);",
                "    void upload(Thread thread);",
                "}");
        Compilation compilation = Fixtures.processor().compile(source);

        assertThat(compilation).hadErrorContaining("[PERD-103]").inFile(source).onLine(5);
    }

    @Test
    void sameInput_givesTheSameText() throws IOException {
        Compilation first = Fixtures.process(Fixtures.sourcesIn("good/edge"));
        Compilation second = Fixtures.process(Fixtures.sourcesIn("good/edge"));

        assertEquals(texts(first), texts(second));
    }

    private static List<String> texts(Compilation compilation) throws IOException {
        List<String> texts = new java.util.ArrayList<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            texts.add(file.getCharContent(false).toString());
        }
        return texts;
    }

    @Test
    void internalFailure_isACompileErrorAtTheDeclaration() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            files.setLocation(StandardLocation.CLASS_PATH, Fixtures.domainClassPath());
            CompilationTask task = javac.getTask(
                    null,
                    new FullDisk(files),
                    diagnostics,
                    null,
                    null,
                    Fixtures.objects(Fixtures.sourcesIn("tasks/approval")));
            task.setProcessors(List.of(new PerdureProcessor()));
            task.call();
        }
        assertTrue(
                diagnostics.getDiagnostics().stream()
                        .anyMatch(each -> each.getMessage(Locale.ROOT).startsWith("[PERD-199]")
                                && each.getMessage(Locale.ROOT).contains("no space left")
                                && each.getSource().getName().endsWith("Mail.java")),
                () -> diagnostics.getDiagnostics().toString());
    }

    /** Generates {@code shop.Card} in its first round. */
    private static final class CardProcessor extends AbstractProcessor {
        private boolean done;

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
            if (!done) {
                done = true;
                try (Writer card =
                        processingEnv.getFiler().createSourceFile("shop.Card").openWriter()) {
                    card.write("package shop; record Card(String number) {}");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    /** Files that cannot be written. */
    private static final class FullDisk extends ForwardingJavaFileManager<JavaFileManager> {
        FullDisk(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            throw new IOException("no space left");
        }
    }
}
