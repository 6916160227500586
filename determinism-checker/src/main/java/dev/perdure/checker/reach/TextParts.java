package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a text is made of: the calls of {@code toString()} on each object that is given, or put into the array that is
 * given, but for texts, numbers and other values of the JDK, which have texts of their own.
 */
final class TextParts {
    private static final String OBJECT = "java.lang.Object";
    private static final String OBJECTS = "java.lang.Object[]";
    /** Types that say nothing of what a value is, but are no text made of it. */
    private static final Set<String> OTHERS =
            Set.of("java.lang.CharSequence", "java.lang.Iterable", "java.lang.Throwable");

    private final TypeHierarchy types;
    private final Texts texts;

    TextParts(TypeHierarchy types) {
        this.types = types;
        this.texts = new Texts(types);
    }

    /** The calls that a use amounts to; one without operand if it cannot be told on what. */
    Stream<Use> of(MethodFacts method, Use use) {
        return texts.madeBy(use).stream()
                .flatMap(text -> parts(method, use)
                        .map(parts -> parts.stream()
                                .filter(part -> !isPlain(method, part))
                                .map(part -> new Use(text.kind(), text.member(), text.line(), -1, List.of(part))))
                        .orElseGet(() -> Stream.of(text)));
    }

    /** Empty if the use takes what cannot be told apart. */
    private Optional<List<Set<Origin>>> parts(MethodFacts method, Use use) {
        List<String> parameters = use.member().parameterTypes();
        int first = use.operands().size() - parameters.size();
        if (first < 0
                || parameters.stream().anyMatch(OTHERS::contains)
                || !parameters.stream().anyMatch(TextParts::takes)) {
            return Optional.empty();
        }
        List<Optional<List<Set<Origin>>>> parts = IntStream.range(0, parameters.size())
                .filter(i -> takes(parameters.get(i)))
                .mapToObj(i -> parameters.get(i).equals(OBJECTS)
                        ? elements(method, use.operands().get(first + i))
                        : Optional.of(List.of(use.operands().get(first + i))))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .toList())
                : Optional.empty();
    }

    private static boolean takes(String type) {
        return type.equals(OBJECT) || type.equals(OBJECTS);
    }

    /** What the method puts into an array that it makes for the call. */
    private static Optional<List<Set<Origin>>> elements(MethodFacts method, Set<Origin> array) {
        boolean isMadeHere = array.size() == 1
                && array.iterator().next() instanceof Origin.Made made
                && method.uses().stream().anyMatch(use -> use.kind() == Use.Kind.ARRAY && use.at() == made.at());
        return isMadeHere
                ? Optional.of(method.uses().stream()
                        .filter(use -> use.kind() == Use.Kind.ARRAY_WRITE
                                && use.operands().get(0).equals(array))
                        .map(use -> use.operands().get(2))
                        .toList())
                : Optional.empty();
    }

    private boolean isPlain(MethodFacts method, Set<Origin> value) {
        return value.stream()
                .allMatch(
                        origin -> declared(method, origin).filter(this::isPlain).isPresent());
    }

    private boolean isPlain(String binaryName) {
        String type = binaryName.replace('.', '/');
        return !type.endsWith("[]")
                && !type.equals("java/util/Optional")
                && types.isPlatform(type)
                && types.find(type).filter(ClassFacts::isFinal).isPresent();
    }

    private static Optional<String> declared(MethodFacts method, Origin origin) {
        if (origin instanceof Origin.Constant constant) {
            return Optional.of(constant.isClass() ? "java.lang.Class" : "java.lang.String");
        }
        if (origin instanceof Origin.Parameter parameter) {
            int index = parameter.index() - (method.isStatic() ? 0 : 1);
            List<String> parameters = method.ref().parameterTypes();
            return index >= 0 && index < parameters.size() ? Optional.of(parameters.get(index)) : Optional.empty();
        }
        return origin instanceof Origin.Made made
                ? method.uses().stream()
                        .filter(use -> use.at() == made.at())
                        .map(TextParts::result)
                        .findFirst()
                : Optional.empty();
    }

    private static String result(Use use) {
        MemberRef member = use.member();
        return switch (use.kind()) {
            case STATIC_CALL, EXACT_CALL, VIRTUAL_CALL -> member.isMethod() ? member.returnType() : OBJECT;
            case STATIC_READ, FIELD_READ -> member.fieldType();
            case INSTANTIATION -> member.ownerName();
            default -> OBJECT;
        };
    }
}
