package dev.perdure.checker.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Finds the natural loops of a method: what leads back to an instruction that all ways into the loop pass. */
final class LoopBody {
    private final MethodNode method;
    private final List<Set<Integer>> next = new ArrayList<>();
    private final List<Set<Integer>> previous = new ArrayList<>();

    private LoopBody(MethodNode method) {
        this.method = method;
        for (int i = 0; i < method.instructions.size(); i++) {
            next.add(new HashSet<>());
            previous.add(new HashSet<>());
        }
        for (int i = 0; i < method.instructions.size(); i++) {
            connect(i, method.instructions.get(i));
        }
        for (TryCatchBlockNode guarded : method.tryCatchBlocks) {
            for (int i = position(guarded.start); i < position(guarded.end); i++) {
                edge(i, guarded.handler);
            }
        }
    }

    /** The instructions of the innermost loop that has this one. */
    static Optional<Set<Integer>> around(MethodNode method, int instruction) {
        LoopBody loops = new LoopBody(method);
        List<Set<Integer>> bodies = new ArrayList<>();
        for (int from = 0; from < loops.next.size(); from++) {
            for (int head : loops.next.get(from)) {
                if (head <= from && !loops.reached(Set.of(0), loops.next, head).contains(from)) {
                    Set<Integer> body = loops.reached(Set.of(from), loops.previous, head);
                    body.add(head);
                    bodies.add(body);
                }
            }
        }
        return bodies.stream().filter(body -> body.contains(instruction)).min(Comparator.comparingInt(Set::size));
    }

    private void connect(int i, AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        boolean ends = opcode == Opcodes.GOTO
                || opcode == Opcodes.ATHROW
                || (opcode >= Opcodes.TABLESWITCH && opcode <= Opcodes.RETURN);
        if (!ends && i + 1 < next.size()) {
            edge(i, i + 1);
        }
        if (instruction instanceof JumpInsnNode jump) {
            edge(i, jump.label);
        } else if (instruction instanceof TableSwitchInsnNode choice) {
            edges(i, choice.dflt, choice.labels);
        } else if (instruction instanceof LookupSwitchInsnNode choice) {
            edges(i, choice.dflt, choice.labels);
        }
    }

    private void edges(int from, LabelNode otherwise, Collection<LabelNode> labels) {
        edge(from, otherwise);
        labels.forEach(label -> edge(from, label));
    }

    private void edge(int from, LabelNode to) {
        edge(from, position(to));
    }

    private void edge(int from, int to) {
        next.get(from).add(to);
        previous.get(to).add(from);
    }

    private int position(LabelNode label) {
        return method.instructions.indexOf(label);
    }

    /** What edges lead to without passing an instruction. */
    private Set<Integer> reached(Set<Integer> starts, List<Set<Integer>> edges, int without) {
        Set<Integer> found = new HashSet<>(starts);
        found.remove(without);
        Deque<Integer> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            edges.get(open.remove()).stream()
                    .filter(to -> to != without && found.add(to))
                    .forEach(open::add);
        }
        return found;
    }
}
