package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** {@code XProxy}: implements the interface for orchestrators. A bare call waits for its answer. */
final class ProxyEmitter implements ServiceModel.Visitor<JavaFile> {
    private static final ParameterSpec CALLS = field(Api.ORCHESTRATION_CALLS, "calls");

    @Override
    public JavaFile orchestrator(Orchestrator model) {
        CallingClass proxy = proxy(model, field(Api.CHILD_OPTIONS, "options"));
        proxy.document(
                "Runs {@link $T} as a sub-orchestration of an orchestrator. A bare call waits for its result.",
                proxy.source());
        proxy.type().addMethod(publicConstructor(CodeBlock.of("$T.none()", Api.CHILD_OPTIONS)));
        proxy.type().addMethod(proxy.assigning());
        Function<MethodModel, CodeBlock> run = method -> CodeBlock.of(
                "this.calls.orchestration($L, this.options$L)",
                proxy.descriptor(method),
                MethodShape.arguments(method));
        proxy.implementMethods(run);
        proxy.add(View.async(Api.TASK, "The same orchestration; its result comes later.", proxy.types(), run));
        proxy.add(new View(
                "detached",
                "Detached",
                "Starts it for nobody to wait for, and returns the id of the instance.",
                method -> ClassName.get(String.class),
                method -> CodeBlock.of(
                        "this.calls.detached($L, this.options$L)",
                        proxy.descriptor(method),
                        MethodShape.arguments(method))));
        ClassName name = new GeneratedNames(model.declaration()).proxy();
        proxy.type().addMethod(withId(name)).addMethod(withRetry(name));
        model.onlyEvents().ifPresent(events -> {
            proxy.type().addMethod(raise(name, proxy.types().of(events.source())));
            proxy.type().addType(new NestedCalls(proxy, CALLS).raise(events));
        });
        return proxy.file();
    }

    private static MethodSpec raise(ClassName proxy, TypeName events) {
        return MethodSpec.methodBuilder("raise")
                .addJavadoc("Raises an event at the instance with this id, by calling it; nothing comes back.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(events)
                .addParameter(String.class, "instanceId")
                .addStatement("return new $T(this.calls, instanceId)", proxy.nestedClass("Raise"))
                .build();
    }

    private static MethodSpec withId(ClassName proxy) {
        return MethodSpec.methodBuilder("withId")
                .addJavadoc("The same orchestration, under this instance id instead of one of the engine's making.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(proxy)
                .addParameter(String.class, "instanceId")
                .addStatement("return new $T(this.calls, this.options.withId(instanceId))", proxy)
                .build();
    }

    private static MethodSpec withRetry(ClassName proxy) {
        return MethodSpec.methodBuilder("withRetry")
                .addJavadoc(
                        "The same orchestration; when it fails, another instance is started if this decides so. The second attempt under id"
                                + " {@code x} has the id {@code x#2}, and so on. What is detached is started once.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(proxy)
                .addParameter(Api.RETRY_HANDLER, "retry")
                .addStatement("return new $T(this.calls, this.options.withRetry(retry))", proxy)
                .build();
    }

    @Override
    public JavaFile activities(Activities model) {
        CallingClass proxy = proxy(model, field(Api.CALL_OPTIONS, "options"));
        proxy.document(
                "Calls {@link $T} from an orchestrator. A bare call waits for the activity's result.", proxy.source());
        proxy.type().addMethod(publicConstructor(CodeBlock.of("$T.none()", Api.CALL_OPTIONS)));
        proxy.type().addMethod(proxy.assigning());
        Function<MethodModel, CodeBlock> call = method -> CodeBlock.of(
                "this.calls.activity($L, this.options$L)", proxy.descriptor(method), MethodShape.arguments(method));
        proxy.implementMethods(call);
        proxy.add(View.async(Api.TASK, "The same activities; their results come later.", proxy.types(), call));
        ClassName name = new GeneratedNames(model.declaration()).proxy();
        proxy.type()
                .addMethod(MethodSpec.methodBuilder("with")
                        .addJavadoc("The same activities, called with these options.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(name)
                        .addParameter(Api.CALL_OPTIONS, "options")
                        .addStatement("return new $T(this.calls, options)", name)
                        .build());
        return proxy.file();
    }

    @Override
    public JavaFile entity(Entity model) {
        CallingClass proxy = proxy(model, field(Api.ENTITY_ID, "id"));
        proxy.document(
                "Calls and signals one {@link $T} from an orchestrator. A bare call waits for the entity's answer.",
                proxy.source());
        proxy.type().addSuperinterface(Api.ENTITY_PROXY);
        proxy.type().addMethod(entityConstructor(model));
        proxy.implementMethods(method -> entityCall(proxy, "entity", method));
        proxy.type().addMethod(entityIdAccessor());
        proxy.add(View.async(
                Api.TASK,
                "The same operations; their answers come later.",
                proxy.types(),
                method -> entityCall(proxy, "entity", method)));
        proxy.add(View.signal(
                "The same operations, one-way: nothing comes back, not even a failure.",
                method -> entityCall(proxy, "signal", method)));
        return proxy.file();
    }

    private static MethodSpec entityConstructor(Entity model) {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Calls the entity with this key for the orchestrator that was given the context.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Api.ORCHESTRATION_CONTEXT, "ctx")
                .addParameter(String.class, "key")
                .addStatement("this.calls = $T.of(ctx)", Api.ORCHESTRATION_CALLS)
                .addStatement("this.id = $L", entityId(model))
                .build();
    }

    private static MethodSpec entityIdAccessor() {
        return MethodSpec.methodBuilder("entityId")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Api.ENTITY_ID)
                .addStatement("return this.id")
                .build();
    }

    /** {@code this.calls.signal(this.id, StockBinding.RELEASE, quantity)}. */
    static CodeBlock entityCall(CallingClass caller, String verb, MethodModel method) {
        return CodeBlock.of(
                "this.calls.$N(this.id, $L$L)", verb, caller.descriptor(method), MethodShape.arguments(method));
    }

    /** {@code new EntityId(StockBinding.TYPE.name(), key)}. */
    static CodeBlock entityId(Entity model) {
        return CodeBlock.of(
                "new $T($T.$N.name(), key)",
                Api.ENTITY_ID,
                new GeneratedNames(model.declaration()).binding(),
                DescriptorNames.TYPE);
    }

    static ParameterSpec field(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }

    private static CallingClass proxy(ServiceModel model, ParameterSpec field) {
        CallingClass proxy = new CallingClass(
                model,
                new GeneratedNames(model.declaration()).proxy(),
                model.declaration().memberTypes(),
                List.of(CALLS, field));
        proxy.type().addSuperinterface(proxy.source());
        return proxy;
    }

    private static MethodSpec publicConstructor(CodeBlock initial) {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Makes its calls for the orchestrator that was given the context.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Api.ORCHESTRATION_CONTEXT, "ctx")
                .addStatement("this($T.of(ctx), $L)", Api.ORCHESTRATION_CALLS, initial)
                .build();
    }
}
