package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;

/** The types of module annotations that generated code names. */
final class Api {
    static final ClassName ACTIVITY_TIMEOUTS = of("ActivityTimeouts");
    static final ClassName BINDING = of("Binding");
    static final ClassName CALL_OPTIONS = of("CallOptions");
    static final ClassName DURABLE_CLIENT = of("DurableClient");
    static final ClassName ENTITY_CONTEXT = of("EntityContext");
    static final ClassName ENTITY_ID = of("EntityId");
    static final ClassName ENTITY_PROXY = of("EntityProxy");
    static final ClassName ORCHESTRATION_CONTEXT = of("OrchestrationContext");
    static final ClassName ORCHESTRATION_FAILED = of("OrchestrationFailedException");
    static final ClassName ORCHESTRATION_INSTANCE = of("OrchestrationInstance");
    static final ClassName RETRY_POLICY = of("RetryPolicy");
    static final ClassName RETRY_HANDLER = of("RetryHandler");
    static final ClassName START_OPTIONS = of("StartOptions");
    static final ClassName TASK = of("Task");
    static final ClassName TASK_FAILED = of("TaskFailedException");
    static final ClassName TASK_TIMEOUT = of("TaskTimeoutException");

    static final ClassName ACTIVITIES_BINDING = spi("ActivitiesBinding");
    static final ClassName ACTIVITY_METHOD = spi("ActivityMethod");
    static final ClassName CLIENT_CALLS = spi("ClientCalls");
    static final ClassName ENTITY_BINDING = spi("EntityBinding");
    static final ClassName ENTITY_CALLS = spi("EntityCalls");
    static final ClassName ENTITY_TYPE = spi("EntityType");
    static final ClassName EVENT_TYPE = spi("EventType");
    static final ClassName QUERY_TYPE = spi("QueryType");
    static final ClassName QUERY_CODE = spi("QueryCode");
    static final ClassName FORWARDING_ENTITY_CONTEXT = spi("ForwardingEntityContext");
    static final ClassName FORWARDING_ORCHESTRATION_CONTEXT = spi("ForwardingOrchestrationContext");
    static final ClassName CHILD_OPTIONS = spi("ChildOptions");
    static final ClassName ORCHESTRATION_CALLS = spi("OrchestrationCalls");
    static final ClassName ORCHESTRATOR_BINDING = spi("OrchestratorBinding");
    static final ClassName PARAMETER = spi("Parameter");
    static final ClassName SIGNATURE = spi("Signature");
    static final ClassName STATE_CELL = spi("StateCell");
    static final ClassName THROWN_TYPE = spi("ThrownType");
    static final ClassName TYPE_REF = spi("TypeRef");

    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private Api() {}

    private static ClassName of(String name) {
        return ClassName.get("dev.perdure", name);
    }

    private static ClassName spi(String name) {
        return ClassName.get("dev.perdure.spi", name);
    }
}
