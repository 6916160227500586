package dev.perdure.checker.javac;

import com.google.auto.service.AutoService;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Fails a compilation of Perdure's types in which no processor attached the check: where annotation processing is off,
 * which from JDK 23 on is the default, or where another processor kept Perdure's from being started. javac starts it by
 * itself; {@code -Xplugin:Perdure guard=off} turns it off.
 */
@AutoService(Plugin.class)
public final class PerdureGuard implements Plugin {
    private static final String MESSAGE =
            "[PERD-100] Annotation processing is off or was swallowed by another processor: nothing was generated"
                    + " or checked for %s. Put perdure-processor on the processor path (Maven:"
                    + " annotationProcessorPaths, Gradle: annotationProcessor) or pass -proc:full; if"
                    + " another processor claims all annotations, put Perdure's before it.";

    @Override
    public String getName() {
        return "Perdure";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        if (!Arrays.asList(arguments).contains("guard=off")) {
            task.addTaskListener(new Watch(task));
        }
    }

    /**
     * Judges when the first class is to be written, or at the end where javac found errors itself and never meant to run a
     * processor: then these are most likely about what was not generated.
     */
    private static final class Watch implements TaskListener {
        private final JavacTask task;
        private Optional<Unprocessed> unprocessed = Optional.empty();
        private boolean reported;
        private boolean processing;

        Watch(JavacTask task) {
            this.task = task;
        }

        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE && unprocessed.isEmpty() && needsProcessing(event)) {
                unprocessed = Optional.of(unprocessed(event));
            }
            if (event.getKind() == TaskEvent.Kind.COMPILATION && !processing) {
                report();
            }
        }

        /** An error at this moment keeps the class from being written. */
        @Override
        public void started(TaskEvent event) {
            switch (event.getKind()) {
                case ANNOTATION_PROCESSING -> processing = true;
                case GENERATE -> report();
                default -> {
                    // Says nothing about processors, nor that a class is to be written.
                }
            }
        }

        private boolean needsProcessing(TaskEvent event) {
            TypeElement type = event.getTypeElement();
            try {
                return type != null && !JavacCheck.isAttached(task) && PerdureTypes.needsProcessing(type);
            } catch (RuntimeException incompleteType) {
                return false; // a supertype has no class file, which the compiler itself reports
            }
        }

        private void report() {
            if (reported || unprocessed.isEmpty()) {
                return;
            }
            reported = true;
            Unprocessed type = unprocessed.get();
            Trees.instance(task)
                    .printMessage(
                            Diagnostic.Kind.ERROR, MESSAGE.formatted(type.name()), type.declaration(), type.source());
        }

        private Unprocessed unprocessed(TaskEvent event) {
            TypeElement type = event.getTypeElement();
            Tree declaration = Trees.instance(task).getTree(type);
            return new Unprocessed(type.getQualifiedName(), declaration, event.getCompilationUnit());
        }
    }

    /** A type's declaration; the compiler forgets it before it writes the class. */
    private record Unprocessed(Name name, Tree declaration, CompilationUnitTree source) {}
}
