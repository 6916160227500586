package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ThrownModel;
import dev.perdure.processor.model.ThrownModel.Property;
import dev.perdure.processor.model.TypeModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The constants of a binding that describe methods and exceptions: written once, used by proxy, client and context. */
record Descriptors(DescriptorNames names, TypeNames types) {
    /** One constant for each exception that the methods declare. */
    List<FieldSpec> thrown(List<MethodModel> methods) {
        return methods.stream()
                .flatMap(method -> method.thrown().stream())
                .collect(Collectors.toMap(ThrownModel::text, each -> each, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(this::thrown)
                .toList();
    }

    private FieldSpec thrown(ThrownModel thrown) {
        TypeName type = types.of(thrown.type());
        List<Property> properties = thrown.properties();
        CodeBlock parameters = properties.stream()
                .map(property -> parameter(property.name(), propertyType(property)))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock read = properties.stream()
                .map(property -> CodeBlock.of("thrown.$N()", property.accessor()))
                .collect(CodeBlock.joining(", "));
        List<TypeModel> propertyTypes = properties.stream().map(Property::type).toList();
        CodeBlock cause = thrown.cause()
                .map(each -> CodeBlock.of(", ($T) null", types.of(each)))
                .orElse(CodeBlock.of(""));
        CodeBlock value = CodeBlock.of(
                "new $T<>($>$>\n$T.class,\n$T.of($L),\nthrown -> new $T[] {$L},\nproperties -> new $T($L$L))$<$<",
                Api.THROWN_TYPE,
                type,
                List.class,
                parameters,
                Object.class,
                read,
                type,
                types.casts(propertyTypes, "properties"),
                cause);
        FieldSpec constant = constant(ParameterizedTypeName.get(Api.THROWN_TYPE, type), names.thrown(thrown), value);
        return TypeNames.castsUnchecked(propertyTypes) ? suppressing(constant) : constant;
    }

    /** A message may be missing even where the constructor does not say so. */
    private CodeBlock propertyType(Property property) {
        CodeBlock reference = types.reference(property.type());
        boolean message =
                property.accessor().equals("getMessage") && !property.type().nullable();
        return message
                ? CodeBlock.of("$T.<$T>of($T.class).orNull()", Api.TYPE_REF, String.class, String.class)
                : reference;
    }

    /** A method, as clients and bindings name it. */
    FieldSpec method(MethodModel method, String storedName) {
        TypeName type = ParameterizedTypeName.get(Api.SIGNATURE, types.boxed(method.result()));
        return constant(type, names.method(method), signature(method, storedName));
    }

    /** An activity; its queue is the stored name of its interface. */
    FieldSpec activity(MethodModel method, String queue, CodeBlock retry, CodeBlock timeouts) {
        return constant(
                ParameterizedTypeName.get(Api.ACTIVITY_METHOD, types.boxed(method.result())),
                names.method(method),
                CodeBlock.of(
                        "new $T<>($>$>\n$L,\n$S,\n$L,\n$L)$<$<",
                        Api.ACTIVITY_METHOD,
                        signature(method, queue + "." + method.storedName()),
                        queue,
                        retry,
                        timeouts));
    }

    private CodeBlock signature(MethodModel method, String storedName) {
        CodeBlock parameters = method.parameters().stream()
                .map(each -> parameter(each.name(), types.reference(each.type())))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock thrown = method.thrown().stream()
                .map(each -> CodeBlock.of("$N", names.thrown(each)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T<>($>$>\n$S,\n$T.of($L),\n$L,\n$T.of($L))$<$<",
                Api.SIGNATURE,
                storedName,
                List.class,
                parameters,
                types.reference(method.result()),
                List.class,
                thrown);
    }

    /** An external event. */
    FieldSpec event(MethodModel event) {
        TypeName payload = event.onlyParameter()
                .map(parameter -> types.boxed(parameter.type()))
                .orElse(ClassName.get(Void.class));
        CodeBlock reference = event.onlyParameter()
                .map(parameter -> types.reference(parameter.type()))
                .orElse(CodeBlock.of("$T.VOID", Api.TYPE_REF));
        return constant(
                ParameterizedTypeName.get(Api.EVENT_TYPE, payload),
                names.event(event),
                CodeBlock.of("new $T<>($S, $L)", Api.EVENT_TYPE, event.storedName(), reference));
    }

    /** A query. */
    FieldSpec query(MethodModel query) {
        return constant(
                ParameterizedTypeName.get(Api.QUERY_TYPE, types.boxed(query.result())),
                names.query(query),
                CodeBlock.of("new $T<>($S, $L)", Api.QUERY_TYPE, query.storedName(), types.reference(query.result())));
    }

    /** A state cell; its first value is the one that the state's constructor without parameters gives. */
    FieldSpec cell(ParameterModel component, TypeName state) {
        return constant(
                ParameterizedTypeName.get(Api.STATE_CELL, types.boxed(component.type())),
                names.cell(component),
                CodeBlock.of(
                        "new $T<>($>$>\n$S,\n$L,\n() -> new $T().$N())$<$<",
                        Api.STATE_CELL,
                        component.name(),
                        types.reference(component.type()),
                        state,
                        component.name()));
    }

    private static CodeBlock parameter(String name, CodeBlock type) {
        return CodeBlock.of("$T.of($S, $L)", Api.PARAMETER, name, type);
    }

    static FieldSpec suppressing(FieldSpec constant) {
        return constant.toBuilder()
                .addAnnotation(MethodShape.suppressing("unchecked"))
                .build();
    }

    static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }
}
