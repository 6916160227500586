package dev.perdure.checker.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/** Reads the values of one {@code @AllowNondeterminism}. */
final class AllowanceReader extends AnnotationVisitor {
    private final MemberRef place;
    private final Consumer<Allowance> found;
    private final List<String> rules = new ArrayList<>();
    private String member = "";
    private String reason = "";

    AllowanceReader(MemberRef place, Consumer<Allowance> found) {
        super(Opcodes.ASM9);
        this.place = place;
        this.found = found;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        if ("member".equals(name)) {
            member = value.toString();
        } else if ("reason".equals(name)) {
            reason = value.toString();
        } else {
            rules.add(value.toString());
        }
    }

    /** The values of an array come one by one, without a name. */
    @Override
    public AnnotationVisitor visitArray(String name) {
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String none, Object value) {
                rules.add(value.toString());
            }
        };
    }

    @Override
    public void visitEnd() {
        found.accept(new Allowance(place, List.copyOf(rules), member.strip(), reason));
    }
}
