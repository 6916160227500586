package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ServiceModel.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** {@code XClient} of an entity: calls, signals and reads entities from ordinary code. */
final class EntityClientEmitter {
    private static final List<ParameterSpec> FIELDS =
            List.of(ProxyEmitter.field(Api.CLIENT_CALLS, "calls"), ProxyEmitter.field(Api.ENTITY_ID, "id"));

    private EntityClientEmitter() {}

    static JavaFile of(Entity model) {
        ClassName name = new GeneratedNames(model.declaration()).client();
        CallingClass client = new CallingClass(model, name, Set.of(), FIELDS.subList(0, 1));
        client.document("Calls and signals entities of type {@link $T}. Thread-safe.", client.source());
        ClassName handle = name.nestedClass("Entity");
        client.type()
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Works on the client's task hub.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(Api.DURABLE_CLIENT, "client")
                        .addStatement("this.calls = client.calls()")
                        .build())
                .addMethod(MethodSpec.methodBuilder("entity")
                        .addJavadoc("The entity with this key. An entity needs no creation.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(handle)
                        .addParameter(String.class, "key")
                        .addStatement("return new $T(this.calls, $L)", handle, ProxyEmitter.entityId(model))
                        .build());
        model.onlyState()
                .ifPresent(state ->
                        client.type().addMethod(readState(model, client.types().of(state.source()))));
        client.type().addType(handle(model, client, handle));
        return client.file();
    }

    private static MethodSpec readState(Entity model, TypeName state) {
        return MethodSpec.methodBuilder("readState")
                .addJavadoc("The stored state of the entity with this key; empty if nobody has written it.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), state))
                .addParameter(String.class, "key")
                .addStatement(
                        "return this.calls.readState($L, $T.$N)",
                        ProxyEmitter.entityId(model),
                        new GeneratedNames(model.declaration()).binding(),
                        DescriptorNames.TYPE)
                .build();
    }

    private static TypeSpec handle(Entity model, CallingClass client, ClassName name) {
        TypeSpec.Builder handle = ClassShape.nested("Entity")
                .addJavadoc("One entity. A bare call waits for its answer. Thread-safe; holds no resources.\n");
        ClassShape.fields(handle, FIELDS);
        handle.addMethod(ClassShape.assigning(FIELDS));
        for (MethodModel method : model.methods()) {
            CodeBlock answer =
                    CodeBlock.of("$T.await($L)", Api.CLIENT_CALLS, ProxyEmitter.entityCall(client, "entity", method));
            handle.addMethod(client.shape()
                    .likeIt(method)
                    .addCode(client.shape().waiting(method, answer, Api.TASK_FAILED, method.thrown()))
                    .build());
        }
        List<View> views = List.of(
                View.async(
                        ClassName.get(CompletableFuture.class),
                        "The same operations; their answers come later.",
                        client.types(),
                        method -> ProxyEmitter.entityCall(client, "entity", method)),
                View.signal(
                        "The same operations, one-way: returns when the signal is stored.",
                        method -> ProxyEmitter.entityCall(client, "signal", method)));
        views.forEach(view -> view.addTo(handle, name, FIELDS, client.shape(), model.methods()));
        return handle.build();
    }
}
