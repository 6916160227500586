package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.Loop.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Follows values through the rounds of a loop: which depend on the element, and what becomes of them. */
final class Rounds {
    private static final Set<Integer> COMMUTING = Set.of(
            Opcodes.IADD,
            Opcodes.LADD,
            Opcodes.IMUL,
            Opcodes.LMUL,
            Opcodes.IAND,
            Opcodes.LAND,
            Opcodes.IOR,
            Opcodes.LOR,
            Opcodes.IXOR,
            Opcodes.LXOR);
    private static final Set<String> EQUALITY = Set.of("equals", "equalsIgnoreCase", "contentEquals");

    private final MethodNode method;
    private final Set<Integer> body;
    private final ValueSources sources;
    private final Set<Integer> elements;
    private final Set<Integer> numbers;

    private Rounds(MethodNode method, Set<Integer> body, ValueSources sources, Set<Integer> elements) {
        this.method = method;
        this.body = body;
        this.sources = sources;
        this.elements = dependent(elements, operand -> false);
        this.numbers = dependent(Set.of(), this::isCounter);
    }

    /** @param elements the instructions, or parameters, that give the element of a round */
    static Loop of(MethodNode method, Set<Integer> body, ValueSources sources, Set<Integer> elements) {
        Rounds rounds = new Rounds(method, body, sources, elements);
        List<Outcome> outcomes = new ArrayList<>();
        Set<Integer> numbered = new HashSet<>();
        Set<Integer> filled = new HashSet<>();
        for (int i = 0; i < method.instructions.size(); i++) {
            if (!body.contains(i)) {
                sources.operands(i).forEach(operand -> outcomes.addAll(rounds.leaving(operand)));
            } else if (rounds.isArrayWrite(i)) {
                if (!rounds.isOfElement(sources.operands(i).get(1))) {
                    filled.add(i);
                }
            } else if (rounds.isNumbered(i)) {
                numbered.add(i);
            } else {
                outcomes.addAll(rounds.stored(i));
            }
        }
        return new Loop(Set.copyOf(body), List.copyOf(outcomes), Set.copyOf(numbered), Set.copyOf(filled));
    }

    /** What depends on some instructions or operands; an element of an array does not depend on its index. */
    private Set<Integer> dependent(Set<Integer> seeds, Predicate<Set<Integer>> isSeed) {
        Set<Integer> found = new HashSet<>(seeds);
        boolean foundMore;
        do {
            foundMore = false;
            for (int i : body) {
                foundMore |= sources.operands(i).stream()
                                .limit(isArrayRead(i) ? 1 : Integer.MAX_VALUE)
                                .anyMatch(operand ->
                                        isSeed.test(operand) || operand.stream().anyMatch(found::contains))
                        && found.add(i);
            }
        } while (foundMore);
        return found;
    }

    private boolean isOfElement(Set<Integer> operand) {
        return operand.stream().anyMatch(elements::contains);
    }

    /** Whether it is counted from round to round. */
    private boolean isCounter(Set<Integer> operand) {
        return operand.stream().anyMatch(i -> i >= 0 && body.contains(i) && opcode(i) == Opcodes.IINC)
                && !body.containsAll(operand);
    }

    private boolean isNumbered(int i) {
        AbstractInsnNode instruction = method.instructions.get(i);
        List<Set<Integer>> operands = sources.operands(i);
        return instruction instanceof MethodInsnNode
                && operands.stream().anyMatch(this::isOfElement)
                && operands.stream()
                        .anyMatch(operand ->
                                isCounter(operand) || operand.stream().anyMatch(numbers::contains));
    }

    private boolean isArrayRead(int i) {
        return opcode(i) >= Opcodes.IALOAD && opcode(i) <= Opcodes.SALOAD;
    }

    private boolean isArrayWrite(int i) {
        return opcode(i) >= Opcodes.IASTORE && opcode(i) <= Opcodes.SASTORE;
    }

    /** Whether it may be an element of a round before, or what was there before the loop. */
    private boolean isCarried(Set<Integer> operand) {
        return isOfElement(operand) && !body.containsAll(operand);
    }

    /** What code after the loop takes from it. */
    private List<Outcome> leaving(Set<Integer> operand) {
        return operand.stream()
                .filter(i -> body.contains(i) && elements.contains(i))
                .flatMap(i -> outcome(i, Set.of(i), this::isCarried).stream())
                .toList();
    }

    /** What the loop writes into a field of an object that does not belong to the round. */
    private List<Outcome> stored(int i) {
        if (opcode(i) != Opcodes.PUTFIELD && opcode(i) != Opcodes.PUTSTATIC) {
            return List.of();
        }
        List<Set<Integer>> operands = sources.operands(i);
        Set<Integer> value = operands.get(operands.size() - 1);
        boolean ofRound = operands.size() == 2 && (body.containsAll(operands.get(0)) || isOfElement(operands.get(0)));
        Set<Integer> before = reads((FieldInsnNode) method.instructions.get(i));
        return ofRound
                ? List.of()
                : value.stream()
                        .filter(elements::contains)
                        .flatMap(made -> outcome(made, before, before::containsAll).stream())
                        .toList();
    }

    private Set<Integer> reads(FieldInsnNode written) {
        Set<Integer> reads = new HashSet<>();
        for (int i : body) {
            if (method.instructions.get(i) instanceof FieldInsnNode field
                    && (field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC)
                    && field.name.equals(written.name)) {
                reads.add(i);
            }
        }
        return reads;
    }

    /**
     * @param before what gives the value of the round before
     * @param isKept whether an operand is that value
     */
    private Optional<Outcome> outcome(int made, Set<Integer> before, Predicate<Set<Integer>> isKept) {
        boolean carried = sources.operands(made).stream()
                .anyMatch(operand -> operand.stream().anyMatch(before::contains));
        if (carried ? commutes(made, before) : isSearch() || isSelection(isKept)) {
            return Optional.empty();
        }
        return Optional.of(new Outcome(call(made), carried));
    }

    private boolean commutes(int made, Set<Integer> before) {
        boolean subtracts = opcode(made) == Opcodes.ISUB || opcode(made) == Opcodes.LSUB;
        return COMMUTING.contains(opcode(made))
                || (subtracts && sources.operands(made).get(0).stream().anyMatch(before::contains));
    }

    /** Whether the loop looks for an element that is equal to something: at most one is. */
    private boolean isSearch() {
        return body.stream()
                .filter(this::isEqualityTest)
                .anyMatch(i ->
                        sources.operands(i).stream().anyMatch(operand -> isOfElement(operand) && !isCarried(operand)));
    }

    private boolean isEqualityTest(int i) {
        return switch (opcode(i)) {
            case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> true;
            case Opcodes.IF_ICMPEQ, Opcodes.IF_ICMPNE ->
                sources.operands(i).stream().flatMap(Set::stream).noneMatch(this::isSmallConstant);
            default ->
                call(i).filter(member -> EQUALITY.contains(member.name())).isPresent();
        };
    }

    private boolean isSmallConstant(int i) {
        return i >= 0 && opcode(i) >= Opcodes.ICONST_M1 && opcode(i) <= Opcodes.SIPUSH;
    }

    /** Whether the loop compares the element with the one it has kept so far, as a search for the largest does. */
    private boolean isSelection(Predicate<Set<Integer>> isKept) {
        Set<Integer> ofKept = dependent(Set.of(), isKept);
        return body.stream().map(sources::operands).anyMatch(operands -> {
            List<Set<Integer>> kept = operands.stream()
                    .filter(operand -> isKept.test(operand)
                            || (!isOfElement(operand) && operand.stream().anyMatch(ofKept::contains))
                            || ofKept.containsAll(operand))
                    .toList();
            return !kept.isEmpty()
                    && operands.stream().anyMatch(operand -> !kept.contains(operand) && isOfElement(operand));
        });
    }

    private Optional<MemberRef> call(int i) {
        return i >= 0 && method.instructions.get(i) instanceof MethodInsnNode call
                ? Optional.of(new MemberRef(call.owner, call.name, call.desc))
                : Optional.empty();
    }

    private int opcode(int i) {
        return i < 0 ? -1 : method.instructions.get(i).getOpcode();
    }
}
