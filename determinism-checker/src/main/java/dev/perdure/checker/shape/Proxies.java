package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells the types through which an orchestrator calls activities, entities and other orchestrators. */
final class Proxies {
    private static final String ORCHESTRATOR = "dev/perdure/Orchestrator";
    private static final Map<String, String> KINDS =
            Map.of("dev/perdure/Activities", "activity", "dev/perdure/Entity", "entity", ORCHESTRATOR, "orchestration");

    /**
     * One of them.
     *
     * @param declaration the interface that the user wrote
     * @param annotation what makes it one
     * @param kind what a call is
     * @param waits whether a call waits for the answer
     */
    record Proxy(String declaration, String annotation, String kind, boolean waits) {
        boolean isOrchestration() {
            return annotation.equals(ORCHESTRATOR);
        }
    }

    private final TypeHierarchy types;

    Proxies(TypeHierarchy types) {
        this.types = types;
    }

    /** A declared interface itself, the proxy generated for it, or what is nested in that and says how to call. */
    Optional<Proxy> find(String type) {
        return declared(type)
                .or(() -> generated(type))
                .or(() -> outer(type).flatMap(this::generated).map(proxy -> nested(proxy, type)));
    }

    /** The type in which a nested one lies. */
    static Optional<String> outer(String type) {
        int nested = type.lastIndexOf('$');
        return nested > type.lastIndexOf('/') + 1 ? Optional.of(type.substring(0, nested)) : Optional.empty();
    }

    private Optional<Proxy> declared(String type) {
        return types.find(type)
                .filter(ClassFacts::isInterface)
                .flatMap(facts -> facts.annotations().stream()
                        .filter(KINDS::containsKey)
                        .findFirst()
                        .map(annotation -> new Proxy(type, annotation, KINDS.getOrDefault(annotation, ""), true)));
    }

    private Optional<Proxy> generated(String type) {
        return types.find(type).stream()
                .flatMap(facts -> facts.interfaces().stream())
                .filter(declaration -> type.equals(generatedName(declaration)))
                .flatMap(declaration -> declared(declaration).stream())
                .findFirst();
    }

    private static Proxy nested(Proxy proxy, String type) {
        String how = type.substring(type.lastIndexOf('$') + 1).toLowerCase(Locale.ROOT);
        String kind = how.equals("async") ? proxy.kind() : how;
        return new Proxy(proxy.declaration(), proxy.annotation(), kind, false);
    }

    private static String generatedName(String declaration) {
        int simpleName = declaration.lastIndexOf('/') + 1;
        return declaration.substring(0, simpleName)
                + declaration.substring(simpleName).replace("$", "") + "Proxy";
    }
}
