package dev.perdure.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.perdure.Binding;
import dev.perdure.DurableClient;
import dev.perdure.it.store.SharedRedis;
import dev.perdure.runtime.Perdure;
import dev.perdure.runtime.Worker;
import dev.perdure.testing.EmbeddedRedis;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An orchestrator compiled here, by javac with the processor and the check, runs on Redis; what is wrong does not compile. */
@Tag("redis")
@ExtendWith(SharedRedis.class)
final class CompiledTest {
    /** Of a library, compiled without the processor. */
    private static final String TARIFF = """
            package library;
            public final class Tariff {
                public static int fixed(int weight) { return 3 * weight; }
                public static int ofToday(int weight) { return weight * today(); }
                private static int today() { return java.time.LocalDate.now(java.time.ZoneOffset.UTC).getDayOfMonth(); }
            }
            """;

    private static final String QUOTE = """
            package app;
            @dev.perdure.Orchestrator
            public interface Quote {
                int price(int weight);
            }
            """;

    private static final String ORCHESTRATOR = """
            package app;
            public final class QuoteOrchestrator implements Quote {
                private final QuoteContext ctx;
                public QuoteOrchestrator(QuoteContext ctx) { this.ctx = ctx; }
                @Override public int price(int weight) {
                    ctx.timer(java.time.Duration.ofMillis(20)).await();
                    return library.Tariff.fixed(weight);
                }
            }
            """;

    private static final String CALLER = """
            package app;
            final class Caller {
                static int ask(dev.perdure.DurableClient client) { return new QuoteClient(client).start(7).result(); }
            }
            """;

    private final EmbeddedRedis redis;

    @TempDir
    private Path folder;

    CompiledTest(EmbeddedRedis redis) {
        this.redis = redis;
    }

    @BeforeEach
    void compileLibrary() throws IOException {
        assertEquals(List.of(), compile("library", List.of("-proc:none"), TARIFF));
    }

    private Path classes(String name) {
        return folder.resolve(name);
    }

    /** The errors. */
    private List<String> compileApplication(String orchestrator, String caller) throws IOException {
        return compile(
                "app", List.of("-processorpath", System.getProperty("java.class.path")), QUOTE, orchestrator, caller);
    }

    private List<String> compile(String name, List<String> options, String... sources) throws IOException {
        Files.createDirectories(classes(name));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + classes("library");
        List<String> all = Stream.concat(
                        Stream.of("-d", classes(name).toString(), "-classpath", classPath), options.stream())
                .toList();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            javac.getTask(null, files, found, all, null, files.getJavaFileObjectsFromPaths(written(sources)))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    private List<Path> written(String... sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            String name = source.replaceFirst("(?s).*?(?:class|interface) (\\w+).*", "$1");
            files.add(Files.writeString(folder.resolve(name + ".java"), source));
        }
        return files;
    }

    /** Its result, if that is started with this weight. */
    private Object run(int weight) throws Exception {
        URL[] where = {
            classes("app").toUri().toURL(), classes("library").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(where, CompiledTest.class.getClassLoader());
                Perdure perdure = Perdure.builder(redis.uri()).hub("compiled").build();
                Worker worker = perdure.worker().host(binding(loader)).start()) {
            Object client = loader.loadClass("app.QuoteClient")
                    .getConstructor(DurableClient.class)
                    .newInstance(perdure);
            Object instance = client.getClass().getMethod("start", int.class).invoke(client, weight);
            assertTrue(worker.id().length() > 1);
            return instance.getClass().getMethod("result", Duration.class).invoke(instance, TestHub.LIMIT);
        }
    }

    private static Binding binding(ClassLoader loader) throws ReflectiveOperationException {
        Constructor<?> code = loader.loadClass("app.QuoteOrchestrator").getConstructors()[0];
        Function<Object, Object> make = ctx -> {
            try {
                return code.newInstance(ctx);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
        return (Binding) loader.loadClass("app.QuoteBinding")
                .getMethod("of", Function.class)
                .invoke(null, make);
    }

    @Test
    void codeThatIsCompiled_runs() throws Exception {
        assertEquals(List.of(), compileApplication(ORCHESTRATOR, CALLER));

        assertEquals(21, run(7));
    }

    @Test
    void codeThatReadsTheClockInALibrary_doesNotCompileUntilItDoesNot() throws Exception {
        List<String> errors = compileApplication(ORCHESTRATOR.replace("fixed", "ofToday"), CALLER);

        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.get(0).startsWith("[DET-TIME-01] java.time.LocalDate.now"), errors::toString);
        assertTrue(errors.get(0).contains("Tariff.ofToday(Tariff.java:4) -> Tariff.today"), errors::toString);
        assertEquals(List.of(), compileApplication(ORCHESTRATOR, CALLER));
        assertEquals(21, run(7));
    }

    @Test
    void callOfAnotherType_doesNotCompile() throws Exception {
        String errors = String.join("\n", compileApplication(ORCHESTRATOR, CALLER.replace("start(7)", "start(\"7\")")));

        assertTrue(errors.contains("String cannot be converted to int"), errors);
        assertEquals(List.of(), compileApplication(ORCHESTRATOR, CALLER));
        assertEquals(21, run(7));
    }
}
