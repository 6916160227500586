package goodidentity.identitysetasvisited;

import dev.perdure.Orchestrator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
/** A walk over a graph that only asks whether it was here before. */
final class IdentitySetAsVisited implements Job {
    private static final class Node {
        final String name;
        final List<Node> next = new ArrayList<>();

        Node(String name) {
            this.name = name;
        }
    }

    @Override
    public String run(String in) throws Exception {
        Node root = new Node("a");
        root.next.add(new Node("b"));
        root.next.add(root);
        StringBuilder text = new StringBuilder();
        walk(root, Collections.newSetFromMap(new IdentityHashMap<>()), text);
        return text.toString();
    }

    private static void walk(Node node, Set<Node> seen, StringBuilder text) {
        if (seen.add(node)) {
            text.append(node.name);
            node.next.forEach(next -> walk(next, seen, text));
        }
    }
}
