package dev.perdure.checker.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What methods do in rounds. Their class files are read anew when somebody asks, which is seldom. Not thread-safe. */
public final class Loops {
    private record Place(MemberRef method, int instruction) {}

    private final ClassFiles classPath;
    private final Map<Place, Optional<Loop>> known = new HashMap<>();

    public Loops(ClassFiles classPath) {
        this.classPath = classPath;
    }

    /** The innermost loop around an instruction that gives an element; empty if it is in none. */
    public Optional<Loop> around(MemberRef method, int instruction) {
        return find(
                new Place(method, instruction),
                code -> LoopBody.around(code, instruction)
                        .flatMap(body -> ValueSources.of(method.owner(), code)
                                .map(sources -> Rounds.of(code, body, sources, Set.of(instruction)))));
    }

    /** A method that is called once for each element, which it gets after what its functional object has captured. */
    public Optional<Loop> of(MemberRef method, int captured) {
        int parameters = method.parameterTypes().size() + 1;
        Set<Integer> elements =
                IntStream.range(captured, parameters).map(i -> -1 - i).boxed().collect(Collectors.toSet());
        return find(
                new Place(method, -1 - captured),
                code -> ValueSources.of(method.owner(), code)
                        .map(sources -> Rounds.of(
                                code,
                                IntStream.range(0, code.instructions.size())
                                        .boxed()
                                        .collect(Collectors.toSet()),
                                sources,
                                elements)));
    }

    private Optional<Loop> find(Place place, Function<MethodNode, Optional<Loop>> reader) {
        Optional<Loop> loop = known.get(place);
        if (loop == null) {
            loop = code(place.method()).flatMap(reader);
            known.put(place, loop);
        }
        return loop;
    }

    private Optional<MethodNode> code(MemberRef method) {
        return classPath.find(method.owner()).flatMap(classFile -> {
            ClassNode type = new ClassNode();
            new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
            return type.methods.stream()
                    .filter(code -> method.signature().equals(code.name + code.desc))
                    .findFirst();
        });
    }
}
