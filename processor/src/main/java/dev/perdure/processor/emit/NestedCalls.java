package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.NestedModel;
import dev.perdure.processor.model.ParameterModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;

/** Private classes in generated ones: what an orchestrator declares for others to call, of the instance with an id. */
record NestedCalls(CallingClass outer, ParameterSpec calls) {
    private static final ParameterSpec ID = ProxyEmitter.field(ClassName.get(String.class), "id");

    /** {@code Raise}, for {@code raise()} to return. */
    TypeSpec raise(NestedModel events) {
        return implementing(
                "Raise",
                events,
                (shape, event) -> shape.addStatement(
                        "this.calls.raise(this.id, $L, $N)",
                        outer.eventDescriptor(event),
                        event.onlyParameter().map(ParameterModel::name).orElse("null")));
    }

    /** {@code Query}, for {@code query()} to return. */
    TypeSpec query(NestedModel queries) {
        return implementing(
                "Query",
                queries,
                (shape, query) ->
                        shape.addStatement("return this.calls.query(this.id, $L)", outer.queryDescriptor(query)));
    }

    private TypeSpec implementing(
            String simpleName,
            NestedModel nested,
            BiFunction<MethodSpec.Builder, MethodModel, MethodSpec.Builder> code) {
        List<ParameterSpec> fields = List.of(calls, ID);
        Set<String> hidden = new HashSet<>(outer.hidden());
        hidden.addAll(nested.memberTypes());
        MethodShape shape = new MethodShape(new TypeNames(hidden));
        TypeSpec.Builder type = TypeSpec.classBuilder(simpleName)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(outer.types().of(nested.source()))
                .alwaysQualify(hidden.toArray(String[]::new));
        ClassShape.fields(type, fields);
        type.addMethod(ClassShape.assigning(fields));
        nested.methods()
                .forEach(method -> type.addMethod(
                        code.apply(shape.implementing(method), method).build()));
        return type.build();
    }
}
