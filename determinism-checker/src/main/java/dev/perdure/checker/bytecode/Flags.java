package dev.perdure.checker.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** Local variables that one instruction alone sets, to a constant: a flag that nobody changes decides nothing. */
final class Flags {
    private static final int SIZE_IN_SLOTS = 2;

    private final int parameters;
    private final Map<Integer, Optional<Boolean>> set = new HashMap<>();
    private final Set<Integer> labelled = new HashSet<>();

    /** @param descriptor of the method, whose parameters come first among its variables */
    Flags(boolean isStatic, String descriptor) {
        int withReceiver = Type.getArgumentsAndReturnSizes(descriptor) >> SIZE_IN_SLOTS;
        this.parameters = isStatic ? withReceiver - 1 : withReceiver;
    }

    /** Control may come to the instruction from elsewhere than the one before. */
    void label(int position) {
        labelled.add(position);
    }

    /** The instruction at the position sets a variable; what it sets is made by the one before. */
    void set(int variable, int position, Instruction before) {
        Optional<Boolean> constant = labelled.contains(position) ? Optional.empty() : before.constant();
        set.merge(variable, constant, (one, other) -> Optional.empty());
    }

    void change(int variable) {
        set.put(variable, Optional.empty());
    }

    /** What the instruction before the one at the position always leaves behind for it. */
    Optional<Boolean> found(int position, Instruction before) {
        return labelled.contains(position)
                ? Optional.empty()
                : before.variable()
                        .filter(variable -> variable >= parameters)
                        .flatMap(variable -> set.getOrDefault(variable, Optional.empty()));
    }
}
