package dev.perdure.maven;

import dev.perdure.checker.CheckFailedException;
import dev.perdure.checker.CheckRequest;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.rule.Configuration;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals have in common that look at the compiled classes of a module. */
abstract class ModuleGoal extends AbstractMojo {
    /** Where the classes are. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
    private File classesDirectory = new File("");

    @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
    private List<String> compileClassPath = List.of();

    @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true, required = true)
    private List<String> runtimeClassPath = List.of();

    /** What instances in flight rely on; see the goal {@code lock}. */
    @Parameter(property = "perdure.lockFile", defaultValue = "${project.basedir}/perdure.lock", required = true)
    private File lockFile = new File("");

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (!classesDirectory.isDirectory()) {
            getLog().info("There are no classes.");
            return;
        }
        try {
            look();
        } catch (CheckFailedException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Does what the goal is for; there are classes. */
    abstract void look() throws MojoFailureException;

    final Path classes() {
        return classesDirectory.toPath();
    }

    final Path lockFile() {
        return lockFile.toPath();
    }

    final List<Path> classPath() {
        return Stream.concat(compileClassPath.stream(), runtimeClassPath.stream())
                .distinct()
                .map(Path::of)
                .toList();
    }

    final CheckRequest request(EntrySelection entries, Configuration configuration, Baseline baseline) {
        return new CheckRequest(List.of(classes()), classPath(), entries, configuration, baseline);
    }
}
