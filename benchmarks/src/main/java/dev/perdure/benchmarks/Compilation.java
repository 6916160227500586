package dev.perdure.benchmarks;

import dev.perdure.processor.PerdureProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the domain of the sample, from the root of the repository, with or without the determinism check. */
enum Compilation {
    UNCHECKED {
        @Override
        Processor processor() {
            return new UncheckedProcessor(new PerdureProcessor());
        }
    },
    CHECKED {
        @Override
        Processor processor() {
            return new PerdureProcessor();
        }
    };

    private static final Path SOURCES = Path.of("samples/order-fulfilment/domain/src/main/java");

    /** Once, in a process of its own: the name of the compilation, and where the class files go. */
    public static void main(String[] args) throws IOException {
        valueOf(args[0]).run(Path.of(args[1]));
    }

    abstract Processor processor();

    void run(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> units =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"),
                    // else it would miss the check
                    "-Xplugin:Perdure guard=off");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(units));
            task.setProcessors(List.of(processor()));
            if (!task.call()) {
                throw new IllegalStateException("The sample does not compile.");
            }
        }
    }
}
