package dev.perdure.checker.javac;

import com.google.auto.service.AutoService;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.util.Arrays;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Fails a compilation of Perdure's types in which no processor attached the check: where annotation processing is off,
 * which from JDK 23 on is the default, or where another processor kept Perdure's from being started. javac starts it by
 * itself; {@code -Xplugin:Perdure guard=off} turns it off.
 */
@AutoService(Plugin.class)
public final class PerdureGuard implements Plugin {
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
        if (Arrays.asList(arguments).contains("guard=off")) {
            return;
        }
        task.addTaskListener(new TaskListener() {
            private boolean reported;

            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.ANALYZE && !reported && !JavacCheck.isAttached(task)) {
                    reported = guard(task, event);
                }
            }
        });
    }

    private static boolean guard(JavacTask task, TaskEvent event) {
        TypeElement type = event.getTypeElement();
        try {
            if (type == null || !PerdureTypes.needsProcessing(type)) {
                return false;
            }
        } catch (RuntimeException incompleteType) {
            return false; // a supertype has no class file, which the compiler itself reports
        }
        Trees trees = Trees.instance(task);
        Tree declaration = trees.getTree(type);
        trees.printMessage(
                Diagnostic.Kind.ERROR,
                ("[PERD-100] Annotation processing is off or was swallowed by another processor: nothing was generated"
                                + " or checked for %s. Put perdure-processor on the processor path (Maven:"
                                + " annotationProcessorPaths, Gradle: annotationProcessor) or pass -proc:full; if"
                                + " another processor claims all annotations, put Perdure's before it.")
                        .formatted(type.getQualifiedName()),
                declaration,
                event.getCompilationUnit());
        return true;
    }
}
