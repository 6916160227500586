package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code XClient} of an orchestrator: starts and finds instances. */
final class OrchestratorClientEmitter {
    private static final ParameterSpec CALLS = ProxyEmitter.field(Api.CLIENT_CALLS, "calls");
    private static final ParameterSpec ID = ProxyEmitter.field(ClassName.get(String.class), "id");
    private static final ParameterSpec OPTIONS = ProxyEmitter.field(Api.START_OPTIONS, "options");

    private final Orchestrator model;
    private final MethodModel entry;
    private final ClassName name;
    private final ClassName starter;
    private final ClassName instance;
    private final CallingClass client;
    private final NestedCalls nested;

    private OrchestratorClientEmitter(Orchestrator model) {
        this.model = model;
        this.entry = model.entry();
        this.name = new GeneratedNames(model.declaration()).client();
        this.starter = name.nestedClass("Starter");
        this.instance = name.nestedClass("Instance");
        this.client = new CallingClass(model, name, Set.of(), List.of(CALLS));
        this.nested = new NestedCalls(client, CALLS);
    }

    static JavaFile of(Orchestrator model) {
        return new OrchestratorClientEmitter(model).file();
    }

    private JavaFile file() {
        client.document("Starts and finds instances of {@link $T}. Thread-safe.", client.source());
        client.type()
                .addMethod(constructor())
                .addMethod(start("Starts an instance under a new random id, and does not wait for it.")
                        .addStatement("return this.with($T.none()).start($L)", Api.START_OPTIONS, names())
                        .build())
                .addMethod(method(
                                "withId",
                                starter,
                                "Starts an instance under this id. Starting twice under one id starts one.")
                        .addParameter(ID)
                        .addStatement("return this.with($T.id(id))", Api.START_OPTIONS)
                        .build())
                .addMethod(method("with", starter, "Starts an instance with these options.")
                        .addParameter(OPTIONS)
                        .addStatement("return new $T(this.calls, options)", starter)
                        .build())
                .addMethod(method("instance", instance, "A handle on an instance that may or may not exist.")
                        .addParameter(ID)
                        .addStatement("return new $T(this.calls, id)", instance)
                        .build())
                .addType(starter())
                .addType(instance());
        model.onlyEvents().ifPresent(events -> client.type().addType(nested.raise(events)));
        model.onlyQueries().ifPresent(queries -> client.type().addType(nested.query(queries)));
        return client.file();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("Works on the client's task hub.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Api.DURABLE_CLIENT, "client")
                .addStatement("this.calls = client.calls()")
                .build();
    }

    private TypeSpec starter() {
        List<ParameterSpec> fields = List.of(CALLS, OPTIONS);
        TypeSpec.Builder type = ClassShape.nested("Starter").addJavadoc("Starts instances with options.\n");
        ClassShape.fields(type, fields);
        return type.addMethod(ClassShape.assigning(fields))
                .addMethod(start("Starts an instance, and does not wait for it.")
                        .addStatement(
                                "return new $T(this.calls, this.calls.start($L, this.options$L))",
                                instance,
                                client.descriptor(entry),
                                MethodShape.arguments(entry))
                        .build())
                .build();
    }

    private TypeSpec instance() {
        TypeSpec.Builder type = ClassShape.nested("Instance")
                .superclass(Api.ORCHESTRATION_INSTANCE)
                .addJavadoc(
                        "A handle on an instance of {@link $T}. Thread-safe; holds no resources.\n", client.source())
                .addField(Api.CLIENT_CALLS, "calls", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(instanceConstructor());
        CodeBlock result = CodeBlock.of("this.calls.result(this.id(), $L)", client.descriptor(entry));
        type.addMethod(result(CodeBlock.of("$T.await($L)", Api.CLIENT_CALLS, result))
                .addJavadoc("Waits for the result, without limit of time.\n$L", failures())
                .build());
        type.addMethod(result(CodeBlock.of("$T.await($L, this.id(), timeout)", Api.CLIENT_CALLS, result))
                .addJavadoc("Waits for the result.\n$L", failures())
                .addJavadoc("@throws $T if there is none by then; the instance goes on\n", Api.TASK_TIMEOUT)
                .addParameter(Duration.class, "timeout")
                .build());
        model.onlyEvents()
                .ifPresent(events -> type.addMethod(method(
                                "raise",
                                client.types().of(events.source()),
                                "Raises an event at this instance, by calling it.")
                        .addStatement("return new $T(this.calls, this.id())", name.nestedClass("Raise"))
                        .build()));
        model.onlyQueries()
                .ifPresent(queries -> type.addMethod(method(
                                "query",
                                client.types().of(queries.source()),
                                "Asks this instance, by calling a query: answers hold as of its last stored turn.")
                        .addStatement("return new $T(this.calls, this.id())", name.nestedClass("Query"))
                        .build()));
        return type.build();
    }

    private static MethodSpec instanceConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(CALLS)
                .addParameter(ID)
                .addStatement("super(calls, id)")
                .addStatement("this.calls = calls")
                .build();
    }

    private MethodSpec.Builder result(CodeBlock answer) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("result")
                .addModifiers(Modifier.PUBLIC)
                .returns(client.types().of(entry.result()));
        entry.thrown().forEach(thrown -> method.addException(client.types().of(thrown.type())));
        MethodModel withoutParameters = entry.withParameters(List.of());
        return method.addCode(
                client.shape().waiting(withoutParameters, answer, Api.ORCHESTRATION_FAILED, entry.thrown()));
    }

    private CodeBlock failures() {
        String ofUser = Javadoc.ofAnswer(entry.documentation().text());
        return CodeBlock.of(
                "\n$L@throws $T if the orchestrator failed with anything it does not declare\n",
                ofUser.isEmpty() ? "" : ofUser + "\n",
                Api.ORCHESTRATION_FAILED);
    }

    private MethodSpec.Builder start(String javadoc) {
        return client.shape().returning(instance, "start", entry, javadoc);
    }

    private static MethodSpec.Builder method(String name, TypeName result, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    /** The entry point's arguments alone. */
    private String names() {
        return entry.parameters().stream().map(ParameterModel::name).collect(Collectors.joining(", "));
    }
}
