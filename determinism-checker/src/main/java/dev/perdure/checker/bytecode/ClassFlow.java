package dev.perdure.checker.bytecode;

import java.util.Map;

/**
 * More of one class file, for those who need it.
 *
 * @param flows by {@link MemberRef#signature()}
 * @param types of the methods that have type arguments, by signature
 * @param texts values of text elements of annotations, by where they are ({@code ""} is the class, else a method's
 *     signature), annotation and element: {@code #dev/perdure/Entity#name}
 */
record ClassFlow(Map<String, ControlFlow> flows, Map<String, MethodTypes> types, Map<String, String> texts) {
    static final ClassFlow NONE = new ClassFlow(Map.of(), Map.of(), Map.of());

    static String key(String annotated, String annotation, String element) {
        return annotated + "#" + annotation + "#" + element;
    }
}
