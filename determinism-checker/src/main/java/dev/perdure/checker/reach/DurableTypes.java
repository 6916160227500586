package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.ClassFacts;
import dev.perdure.checker.bytecode.MemberRef;
import dev.perdure.checker.bytecode.MethodFacts;
import dev.perdure.checker.bytecode.TypeHierarchy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a type is to Perdure, told by annotations, supertypes and the names of generated types. */
final class DurableTypes {
    private static final String ENTITY = "dev/perdure/Entity";
    private static final String QUERIES = "dev/perdure/Queries";
    private static final Set<String> CALLED_BY_PROXY =
            Set.of("dev/perdure/Activities", ENTITY, "io/temporal/activity/ActivityInterface");
    private static final String CONTEXT = "dev/perdure/OrchestrationContext";
    private static final String CLIENT_PORT = "dev/perdure/DurableClient";

    private static final String CALLS_OF_PROXIES = "dev/perdure/spi/";
    private static final String TEMPORAL = "io/temporal/workflow/";
    private static final Pattern SILENT_IN_TEMPORAL =
            Pattern.compile("<init>|get.*|is.*|current.*|random.*|new(?!Timer).*|set.*|build");

    private final TypeHierarchy types;
    private final Set<String> orchestratorAnnotations;
    private final Map<String, Boolean> offLimits = new HashMap<>();

    DurableTypes(TypeHierarchy types) {
        this(types, EntrySelection.orchestrators().interfaceAnnotations());
    }

    /** Where other annotations declare orchestrators too. */
    DurableTypes(TypeHierarchy types, Set<String> orchestratorAnnotations) {
        this.types = types;
        this.orchestratorAnnotations = orchestratorAnnotations;
    }

    /** The orchestrator interfaces that a class implements itself, as opposed to a generated proxy. */
    Stream<ClassFacts> implementedOrchestrators(String type) {
        return implemented(type, orchestratorAnnotations);
    }

    boolean isOrchestrator(String type) {
        return implementedOrchestrators(type).findAny().isPresent();
    }

    /** Whether a method with that descriptor makes an orchestrator from its context. */
    boolean makesOrchestrator(String descriptor) {
        MemberRef method = new MemberRef("", "", descriptor);
        return method.parameterTypes().size() == 1
                && types.isSubtype(internalName(method.parameterTypes().get(0)), CONTEXT)
                && isOrchestrator(internalName(method.returnType()));
    }

    /** Whether orchestrator code must not use the type: a client, or an implementation of activities or an entity. */
    boolean isOffLimits(String type) {
        Boolean known = offLimits.get(type);
        if (known == null) {
            known = judge(type);
            offLimits.put(type, known);
        }
        return known;
    }

    /** Whether a call of the method is recorded, so that its place among such calls matters. */
    boolean isRecorded(MemberRef method) {
        String type = method.owner();
        if (types.isSubtype(type, CONTEXT)) {
            return ContextMethods.isRecorded(method.name());
        }
        return (type.startsWith(CALLS_OF_PROXIES) && type.endsWith("Calls"))
                || (type.startsWith(TEMPORAL)
                        && !SILENT_IN_TEMPORAL.matcher(method.name()).matches())
                || types.supertypes(type).stream()
                        .flatMap(name -> types.find(name).stream())
                        .anyMatch(facts -> facts.isInterface() && isAnnotated(facts, CALLED_BY_PROXY));
    }

    /** The entity interfaces that a class implements itself. */
    Stream<ClassFacts> implementedEntities(String type) {
        return implemented(type, Set.of(ENTITY));
    }

    /** The interfaces with queries that an orchestrator answers. */
    Stream<ClassFacts> implementedQueries(String type) {
        return isOrchestrator(type) ? implemented(type, Set.of(QUERIES)) : Stream.empty();
    }

    private boolean judge(String type) {
        return isClient(type)
                || (types.find(type).filter(ClassFacts::isConcrete).isPresent()
                        && implemented(type, CALLED_BY_PROXY).findAny().isPresent());
    }

    private Stream<ClassFacts> implemented(String type, Set<String> annotations) {
        return types.supertypes(type).stream()
                .flatMap(name -> types.find(name).stream())
                .filter(facts -> facts.isInterface() && isAnnotated(facts, annotations))
                .filter(facts -> !outermost(type).equals(generatedName(facts.name(), "Proxy")));
    }

    /** A client takes the port it calls through; what is nested in a generated client belongs to it. */
    private boolean isClient(String type) {
        String outermost = outermost(type);
        return types.isSubtype(type, CLIENT_PORT)
                || (takesClientPort(type) && !isOrchestrator(type))
                || (!outermost.equals(type) && outermost.endsWith("Client") && takesClientPort(outermost));
    }

    private boolean takesClientPort(String type) {
        return types.find(type).stream()
                .flatMap(facts -> facts.methods().values().stream())
                .map(MethodFacts::ref)
                .anyMatch(
                        method -> method.isConstructor() && method.descriptor().contains("L" + CLIENT_PORT + ";"));
    }

    private static boolean isAnnotated(ClassFacts facts, Set<String> annotations) {
        return facts.annotations().stream().anyMatch(annotations::contains);
    }

    private static String internalName(String binaryName) {
        return binaryName.replace('.', '/');
    }

    private static String outermost(String type) {
        int nested = type.indexOf('$', type.lastIndexOf('/') + 2);
        return nested < 0 ? type : type.substring(0, nested);
    }

    private static String generatedName(String type, String suffix) {
        int simpleName = type.lastIndexOf('/') + 1;
        return type.substring(0, simpleName) + type.substring(simpleName).replace("$", "") + suffix;
    }
}
