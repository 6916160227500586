package dev.perdure.checker.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import dev.perdure.checker.bytecode.MemberRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in one source file a diagnostic about a line of bytecode is to point. Must be made before the compiler rewrites
 * the tree to generate code.
 */
final class Positions {
    /** A tree that a name leads to. {@code line} is where it starts, 0 if the compiler keeps no lines. */
    private record Named(String name, long line, Tree tree) {}

    private final CompilationUnitTree source;
    private final List<Named> uses = new ArrayList<>();
    private final Map<Long, Tree> firstOnLine = new HashMap<>();
    private final List<Named> methods = new ArrayList<>();
    private final List<Named> classes = new ArrayList<>();

    Positions(CompilationUnitTree source, SourcePositions positions) {
        this.source = source;
        new Scanner(positions).scan(source, null);
    }

    /**
     * The tree to point at, as exactly as it can be told.
     *
     * @param in the method that contains the line
     * @param line 0 if the class file does not tell
     * @param used what is used there
     */
    Tree find(MemberRef in, int line, MemberRef used) {
        return Stream.<Optional<Tree>>of(
                        useOn(line, used), leafOn(line), chainedUseBefore(line, used), method(in), type(in))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(source);
    }

    private Optional<Tree> useOn(int line, MemberRef used) {
        String name = sourceName(used);
        return uses.stream()
                .filter(use -> use.line() == line && line > 0 && use.name().equals(name))
                .map(Named::tree)
                .findFirst();
    }

    private Optional<Tree> leafOn(int line) {
        return Optional.ofNullable(firstOnLine.get((long) line));
    }

    /** A call in a chain of calls starts where the chain does. */
    private Optional<Tree> chainedUseBefore(int line, MemberRef used) {
        String name = sourceName(used);
        return uses.stream()
                .filter(use -> use.line() < line && use.line() > 0 && use.name().equals(name))
                .max(Comparator.comparingLong(Named::line))
                .map(Named::tree);
    }

    private Optional<Tree> method(MemberRef in) {
        String[] parts = in.name().split("\\$");
        String name = parts.length == 3 && parts[0].equals("lambda") ? parts[1] : in.name();
        return named(methods, in.ownerSimpleName() + "." + name);
    }

    private Optional<Tree> type(MemberRef in) {
        return named(classes, in.ownerSimpleName())
                .or(() -> classes.stream().map(Named::tree).findFirst());
    }

    private static Optional<Tree> named(List<Named> trees, String name) {
        return trees.stream()
                .filter(tree -> tree.name().equals(name))
                .map(Named::tree)
                .findFirst();
    }

    private static String sourceName(MemberRef used) {
        String type = used.ownerSimpleName();
        return used.isConstructor() || used.name().isEmpty() ? type.substring(type.lastIndexOf('.') + 1) : used.name();
    }

    private final class Scanner extends TreeScanner<Void, Void> {
        private final SourcePositions positions;
        private final Optional<LineMap> lines = Optional.ofNullable(source.getLineMap());
        private String type = "";

        Scanner(SourcePositions positions) {
            this.positions = positions;
        }

        private Named named(String name, Tree tree) {
            long start = positions.getStartPosition(source, tree);
            return new Named(
                    name,
                    start < 0 ? 0 : lines.map(map -> map.getLineNumber(start)).orElse(0L),
                    tree);
        }

        private void leaf(Tree tree) {
            long line = named("", tree).line();
            if (line > 0) {
                firstOnLine.putIfAbsent(line, tree);
            }
        }

        private static String lastPart(Tree name) {
            String text = name.toString();
            String raw = text.contains("<") ? text.substring(0, text.indexOf('<')) : text;
            return raw.substring(raw.lastIndexOf('.') + 1);
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            String outer = type;
            type = outer.isEmpty() ? tree.getSimpleName().toString() : outer + "." + tree.getSimpleName();
            classes.add(named(type, tree));
            super.visitClass(tree, nothing);
            type = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            methods.add(named(type + "." + tree.getName(), tree));
            return super.visitMethod(tree, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
            uses.add(named(lastPart(tree.getMethodSelect()), tree));
            return super.visitMethodInvocation(tree, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void nothing) {
            uses.add(named(lastPart(tree.getIdentifier()), tree));
            return super.visitNewClass(tree, nothing);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
            boolean constructor = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
            uses.add(named(
                    constructor
                            ? lastPart(tree.getQualifierExpression())
                            : tree.getName().toString(),
                    tree));
            return super.visitMemberReference(tree, nothing);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
            uses.add(named(tree.getIdentifier().toString(), tree));
            return super.visitMemberSelect(tree, nothing);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void nothing) {
            leaf(tree);
            return super.visitIdentifier(tree, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Void nothing) {
            leaf(tree);
            return super.visitLiteral(tree, nothing);
        }
    }
}
