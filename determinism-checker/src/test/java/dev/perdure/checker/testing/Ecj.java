package dev.perdure.checker.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The compiler of Eclipse, in this process. */
public final class Ecj {
    private Ecj() {}

    /** Compiles without any processor, failing on any error. */
    public static void compileCleanly(Path output, List<Path> sources, List<Path> classPath) {
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-g", "-nowarn", "-proc:none", "-d", output.toString()));
        arguments.addAll(List.of("-cp", Javac.joined(classPath)));
        sources.forEach(source -> arguments.add(source.toString()));
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        if (!BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null)) {
            throw new AssertionError(messages.toString());
        }
    }
}
