package dev.perdure.checker.shape;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.ControlFlows;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.MethodTypes;
import dev.perdure.checker.bytecode.TypeHierarchy;
import dev.perdure.checker.reach.ContextMethods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the calls that history records: of the context, of generated proxies, of tasks. */
public final class DurableCalls {
    private static final String CONTEXT = "dev/perdure/OrchestrationContext";
    private static final String TASK = "dev/perdure/Task";
    private static final String CRITICAL_SECTION = "dev/perdure/CriticalSection";
    private static final String TASK_OF = "dev.perdure.Task<";

    private final TypeHierarchy types;
    private final ControlFlows code;
    private final Proxies proxies;
    private final Map<MemberRef, Optional<DurableCall>> known = new HashMap<>();

    public DurableCalls(TypeHierarchy types, ControlFlows code) {
        this.types = types;
        this.code = code;
        this.proxies = new Proxies(types);
    }

    /** What calling the method means; empty if it is ordinary code. */
    public Optional<DurableCall> of(MemberRef method) {
        Optional<DurableCall> call = known.get(method);
        if (call == null) {
            call = judge(method);
            known.put(method, call);
        }
        return call;
    }

    private Optional<DurableCall> judge(MemberRef method) {
        String owner = method.owner();
        if (owner.equals(TASK)) {
            return ofTask(method);
        }
        if (owner.equals(CRITICAL_SECTION)) {
            return method.name().equals("close") ? Optional.of(DurableCall.of("unlock")) : Optional.empty();
        }
        if (types.isSubtype(owner, CONTEXT)) {
            return ofContext(method);
        }
        if (isEvents(owner)) {
            return method.isConstructor() ? Optional.empty() : Optional.of(event(method));
        }
        return proxies.find(owner).flatMap(proxy -> ofProxy(proxy, method));
    }

    private static Optional<DurableCall> ofTask(MemberRef method) {
        return switch (method.name()) {
            case "await", "completesWithin" ->
                Optional.of(
                        DurableCall.of(method.name() + (method.parameterTypes().isEmpty() ? "" : "(Duration)")));
            case "cancel" -> Optional.of(DurableCall.of("cancel"));
            default -> Optional.empty();
        };
    }

    private Optional<DurableCall> ofContext(MemberRef method) {
        if (!ContextMethods.isRecorded(method.name())) {
            return Optional.empty();
        }
        if (method.name().equals("continueAsNew")) {
            MethodTypes input = code.types(method);
            String text = "continueAsNew" + new TypeTexts(method.owner()).parameters(input.parameters());
            return Optional.of(new DurableCall(List.of(text), true));
        }
        return Optional.of(DurableCall.of(method.name()));
    }

    private boolean isEvents(String type) {
        return Proxies.outer(type)
                .filter(outer -> types.isSubtype(outer, CONTEXT))
                .isPresent();
    }

    private DurableCall event(MemberRef method) {
        String task = code.types(method).result();
        String payload = task.startsWith(TASK_OF) ? task.substring(TASK_OF.length(), task.length() - 1) : task;
        return DurableCall.of("event " + method.name() + ": " + new TypeTexts(method.owner()).text(payload));
    }

    private Optional<DurableCall> ofProxy(Proxies.Proxy proxy, MemberRef method) {
        return types.supertypes(proxy.declaration()).stream()
                .flatMap(type -> types.find(type).stream())
                .filter(ClassFacts::isInterface)
                .flatMap(type -> type.methods().values().stream())
                .filter(MethodFacts::isAbstract)
                .map(MethodFacts::ref)
                .filter(declared -> declared.name().equals(method.name())
                        && declared.parameterTypes().equals(method.parameterTypes()))
                .findFirst()
                .map(declared -> step(proxy, declared))
                .map(step -> proxy.waits() ? DurableCall.of(step, DurableCall.AWAIT) : DurableCall.of(step));
    }

    private String step(Proxies.Proxy proxy, MemberRef declared) {
        MethodTypes signature = code.types(declared);
        TypeTexts texts = new TypeTexts(proxy.declaration());
        return proxy.kind() + " " + name(proxy, declared) + texts.parameters(signature.parameters()) + ": "
                + texts.text(signature.result());
    }

    /** The name that history knows: as it is stored, if the declaration says so. */
    private String name(Proxies.Proxy proxy, MemberRef declared) {
        String declaration = proxy.declaration();
        String type = code.textOf(declaration, proxy.annotation(), "name")
                .orElseGet(() -> MemberRef.type(declaration).ownerSimpleName());
        if (proxy.isOrchestration()) {
            return type;
        }
        return type + "."
                + code.textOf(declared, "dev/perdure/Activity", "name").orElse(declared.name());
    }
}
