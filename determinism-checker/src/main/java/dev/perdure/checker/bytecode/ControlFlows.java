package dev.perdure.checker.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The code of classes, read class by class when first asked for and kept. Not thread-safe. */
public final class ControlFlows {
    private final ClassFiles classPath;
    private final Map<String, ClassFlow> classes = new HashMap<>();

    public ControlFlows(ClassFiles classPath) {
        this.classPath = classPath;
    }

    /**
     * What the method does; nothing if it has no code or is not on the class path.
     *
     * @throws UnreadableClassException if its class file cannot be read
     */
    public ControlFlow flow(MemberRef method) {
        return facts(method.owner()).flows().getOrDefault(method.signature(), ControlFlow.NONE);
    }

    /** The method's types as its source has them, as far as the class file tells. */
    public MethodTypes types(MemberRef method) {
        MethodTypes erased = new MethodTypes(method.parameterTypes(), method.returnType());
        return facts(method.owner()).types().getOrDefault(method.signature(), erased);
    }

    /** The value of an annotation of a class, if it is a text and not empty. */
    public Optional<String> textOf(String type, String annotation, String element) {
        return Optional.ofNullable(facts(type).texts().get(ClassFlow.key("", annotation, element)));
    }

    /** The value of an annotation of a method, if it is a text and not empty. */
    public Optional<String> textOf(MemberRef method, String annotation, String element) {
        String key = ClassFlow.key(method.signature(), annotation, element);
        return Optional.ofNullable(facts(method.owner()).texts().get(key));
    }

    private ClassFlow facts(String type) {
        ClassFlow known = classes.get(type);
        if (known == null) {
            known = classPath
                    .find(type)
                    .map(bytes -> ClassFlowReader.read(type, bytes))
                    .orElse(ClassFlow.NONE);
            classes.put(type, known);
        }
        return known;
    }
}
