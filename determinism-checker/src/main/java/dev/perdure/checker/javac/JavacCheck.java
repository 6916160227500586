package dev.perdure.checker.javac;

import com.sun.source.util.JavacTask;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.annotation.processing.ProcessingEnvironment;

/** Attaches the check to a compilation. Thread-safe. */
public final class JavacCheck {
    /**
     * The compilations that are checked. Static, because the guard plugin and the processors of one compilation share
     * nothing but the task and this class.
     */
    private static final Map<JavacTask, Boolean> ATTACHED = Collections.synchronizedMap(new WeakHashMap<>());

    private JavacCheck() {}

    /**
     * Makes sure that the compilation is checked when it ends. Any processor may call this at any time before the last
     * round is over; all calls but the first change nothing.
     *
     * @param environment the processor's own, as its {@code init} got it
     * @return false if it will not be checked, because the compiler is not javac
     */
    public static boolean attach(ProcessingEnvironment environment) {
        ProcessingEnvironment ofCompiler = WrappedEnvironment.unwrap(environment);
        try {
            JavacTask task = JavacTask.instance(ofCompiler);
            if (ATTACHED.putIfAbsent(task, true) == null) {
                task.addTaskListener(new CheckListener(ofCompiler));
            }
            return true;
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return false;
        }
    }

    static boolean isAttached(JavacTask task) {
        return ATTACHED.containsKey(task);
    }
}
