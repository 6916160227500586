package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Use;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The methods that object streams look up and call on what they write or read, though they are private. */
final class Serialisation {
    private static final String SERIALIZABLE = "java/io/Serializable";
    private static final List<MemberRef> WRITING = List.of(
            hook("writeObject", "(Ljava/io/ObjectOutputStream;)V"), hook("writeReplace", "()Ljava/lang/Object;"));
    private static final List<MemberRef> READING = List.of(
            hook("readObject", "(Ljava/io/ObjectInputStream;)V"),
            hook("readObjectNoData", "()V"),
            hook("readResolve", "()Ljava/lang/Object;"));
    private static final Map<String, List<MemberRef>> HOOKS = Map.of(
            "java/io/ObjectOutputStream.writeObject",
            WRITING,
            "java/io/ObjectOutputStream.writeUnshared",
            WRITING,
            "java/io/ObjectInputStream.readObject",
            READING,
            "java/io/ObjectInputStream.readUnshared",
            READING);

    private Serialisation() {}

    /** What a use of an object stream amounts to, on any instance that can be serialised. */
    static Stream<Use> hooks(Use use) {
        MemberRef member = use.member();
        return HOOKS.getOrDefault(member.owner() + "." + member.name(), List.of()).stream()
                .map(hook -> new Use(Use.Kind.VIRTUAL_CALL, hook, use.line()));
    }

    private static MemberRef hook(String name, String descriptor) {
        return new MemberRef(SERIALIZABLE, name, descriptor);
    }
}
