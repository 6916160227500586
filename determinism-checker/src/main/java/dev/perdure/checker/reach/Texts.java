package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.Origin;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.bytecode.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what makes a text of an object: only then does its {@code toString()} run. */
final class Texts {
    private static final String OBJECT = "java/lang/Object";
    private static final String TO_STRING = "toString()Ljava/lang/String;";
    private static final Set<String> TEXT_OF_ARGUMENTS = Set.of(
            "append",
            "deepToString",
            "format",
            "formatted",
            "insert",
            "join",
            "log",
            "logp",
            "print",
            "printf",
            "println",
            "toString",
            "valueOf");
    private static final Set<String> ANYTHING =
            Set.of("java.lang.Object", "java.lang.Object[]", "java.lang.Iterable", "java.lang.CharSequence");

    private final TypeHierarchy types;

    Texts(TypeHierarchy types) {
        this.types = types;
    }

    static boolean isToString(MemberRef method) {
        return method.signature().equals(TO_STRING);
    }

    /**
     * The call of {@code toString()} that a use of something outside amounts to, if it may reach code inside. Its
     * operand is told if the JDK makes a text of one object alone.
     */
    Optional<Use> madeBy(Use use) {
        MemberRef member = use.member();
        return textOf(member, use.kind())
                .map(type -> new MemberRef(type, "toString", "()Ljava/lang/String;"))
                .map(text -> new Use(Use.Kind.VIRTUAL_CALL, text, use.line(), -1, operand(use)));
    }

    private List<Set<Origin>> operand(Use use) {
        List<String> parameters = use.member().parameterTypes();
        boolean takesOneObject = types.isPlatform(use.member().owner())
                && !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).equals("java.lang.Object");
        int last = use.operands().size() - 1;
        return takesOneObject && last >= 0 ? List.of(use.operands().get(last)) : List.of();
    }

    private Optional<String> textOf(MemberRef member, Use.Kind kind) {
        if (isToString(member)) {
            boolean ofObjectItself =
                    kind == Use.Kind.EXACT_CALL && member.owner().equals(OBJECT);
            return ofObjectItself || !types.isPlatform(member.owner())
                    ? Optional.empty()
                    : Optional.of(printsContent(member.owner()) ? OBJECT : member.owner());
        }
        if (!member.isMethod()) {
            return Optional.empty();
        }
        if (takesAnything(member)) {
            return Optional.of(OBJECT);
        }
        return types.isPlatform(member.owner()) && member.parameterTypes().contains("java.lang.CharSequence")
                ? Optional.of("java/lang/CharSequence")
                : Optional.empty();
    }

    /** Loggers, of which only the interfaces are known, make texts of all they get. */
    private boolean takesAnything(MemberRef member) {
        boolean makesText = TEXT_OF_ARGUMENTS.contains(member.name())
                || member.owner().equals("java/lang/AssertionError")
                || !types.isPlatform(member.owner());
        return member.name().equals("joining")
                || (makesText && member.parameterTypes().stream().anyMatch(ANYTHING::contains))
                || (member.isConstructor() && member.parameterTypes().contains("java.lang.Throwable"));
    }

    private boolean printsContent(String type) {
        return type.equals(OBJECT)
                || type.equals("java/util/Optional")
                || types.find(type)
                        .filter(facts -> facts.isInterface() || (type.startsWith("java/util/") && !facts.isFinal()))
                        .isPresent();
    }
}
