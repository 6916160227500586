package dev.perdure.checker.bytecode;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/** The code of one method, which is read when somebody asks: most methods of a class path are never reached. */
final class Code {
    private record Read(List<Use> uses, List<MethodFacts.Lambda> lambdas) {}

    private final String owner;
    private Optional<MethodNode> unread;
    private Read read = new Read(List.of(), List.of());

    Code(String owner, MethodNode method) {
        this.owner = owner;
        this.unread = Optional.of(method);
    }

    List<Use> uses() {
        return read().uses;
    }

    List<MethodFacts.Lambda> lambdas() {
        return read().lambdas;
    }

    private Read read() {
        if (unread.isPresent()) {
            UseReader reader = new UseReader(owner, unread.get());
            read = new Read(reader.uses(), reader.lambdas());
            unread = Optional.empty();
        }
        return read;
    }
}
