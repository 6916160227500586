package dev.perdure.maven;

import dev.perdure.checker.CheckRequest;
import dev.perdure.checker.ClassFileCheck;
import dev.perdure.checker.reach.EntrySelection;
import dev.perdure.checker.report.Baseline;
import dev.perdure.checker.rule.Configuration;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes {@code perdure.lock}: in which order the orchestrators of a module make durable calls, which instances in
 * flight rely on. Compiles the module first. Commit the file, and review what changes in it.
 */
@Mojo(name = "lock", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class LockMojo extends ModuleGoal {
    @Override
    void look() throws MojoFailureException {
        CheckRequest request = request(EntrySelection.orchestrators(), Configuration.none(), Baseline.empty());
        if (!ClassFileCheck.hasEntries(request)) {
            getLog().info("There is no orchestrator, so nothing is written.");
            return;
        }
        if (!ClassFileCheck.run(request).isComplete()) {
            throw new MojoFailureException(
                    "Some code that is reached is missing or cannot be read, so calls in it would seem"
                            + " to be gone: nothing is written. The goal check says which.");
        }
        ClassFileCheck.runLock(request, lockFile(), true).notes().forEach(getLog()::warn);
        getLog().info("Wrote " + lockFile() + ".");
    }
}
