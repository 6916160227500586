package dev.perdure.checker.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A process that runs the orchestrators it is given the names of, and prints one line for each: name and result. */
public final class CorpusRunner {
    private CorpusRunner() {}

    public static void main(String[] mainClasses) throws ReflectiveOperationException {
        for (String mainClass : mainClasses) {
            String result = run(Class.forName(mainClass));
            System.out.println(
                    mainClass + " " + Base64.getEncoder().encodeToString(result.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String run(Class<?> orchestrator) throws ReflectiveOperationException {
        Constructor<?> constructor = orchestrator.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method run = orchestrator.getDeclaredMethod("run", String.class);
        run.setAccessible(true);
        try {
            return String.valueOf(run.invoke(constructor.newInstance(), "tea"));
        } catch (InvocationTargetException e) {
            return "threw " + e.getCause().getClass().getName();
        }
    }
}
