package gooddispatch.visitorovertree;

import dev.perdure.Orchestrator;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

interface Node {
    <R> R accept(Visitor<R> visitor);
}

interface Visitor<R> {
    R leaf(int value);

    R sum(Node left, Node right);
}

record Leaf(int value) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.leaf(value);
    }
}

record Sum(Node left, Node right) implements Node {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sum(left, right);
    }
}

final class Evaluation implements Visitor<Integer> {
    @Override
    public Integer leaf(int value) {
        return value;
    }

    @Override
    public Integer sum(Node left, Node right) {
        return left.accept(this) + right.accept(this);
    }
}

// RUN
final class VisitorOverTree implements Job {
    @Override
    public String run(String in) throws Exception {
        return "" + new Sum(new Leaf(1), new Sum(new Leaf(2), new Leaf(3))).accept(new Evaluation());
    }
}
