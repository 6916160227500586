package dev.perdure.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ServiceModel.Entity;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** {@code XSignals}: what another entity may do with an entity, which is to signal it. */
final class SignalsEmitter {
    private SignalsEmitter() {}

    static JavaFile of(Entity model) {
        CallingClass signals = new CallingClass(
                model,
                new GeneratedNames(model.declaration()).signals(),
                Set.of(),
                List.of(ProxyEmitter.field(Api.ENTITY_CALLS, "calls"), ProxyEmitter.field(Api.ENTITY_ID, "id")));
        signals.document(
                "Signals one {@link $T} from another entity: one-way, sent when the running operation ends well.",
                signals.source());
        signals.type()
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Signals the entity with this key for the entity that was given the context.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(Api.ENTITY_CONTEXT, "ctx")
                        .addParameter(String.class, "key")
                        .addStatement("this.calls = $T.of(ctx)", Api.ENTITY_CALLS)
                        .addStatement("this.id = $L", ProxyEmitter.entityId(model))
                        .build());
        for (MethodModel method : model.methods()) {
            signals.type()
                    .addMethod(signals.shape()
                            .returning(TypeName.VOID, method)
                            .addStatement(ProxyEmitter.entityCall(signals, "signal", method))
                            .build());
        }
        return signals.file();
    }
}
