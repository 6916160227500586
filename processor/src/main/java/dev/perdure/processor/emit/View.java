package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.perdure.processor.model.MethodModel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Another way to call the same methods: a nested class, and the word that leads to it.
 *
 * @param word the method that gives it, {@code async}
 * @param name the nested class, {@code Async}
 * @param javadoc says what the way is
 * @param result what it returns for a method of the user's
 * @param call the expression that does it
 */
record View(
        String word,
        String name,
        String javadoc,
        Function<MethodModel, TypeName> result,
        Function<MethodModel, CodeBlock> call) {

    /** The answers come later, as a {@code Task} or a future. */
    static View async(ClassName future, String javadoc, TypeNames types, Function<MethodModel, CodeBlock> call) {
        return new View(
                "async",
                "Async",
                javadoc,
                method -> ParameterizedTypeName.get(future, types.boxed(method.result())),
                call);
    }

    /** No answer comes. */
    static View signal(String javadoc, Function<MethodModel, CodeBlock> call) {
        return new View("signal", "Signal", javadoc, method -> TypeName.VOID, call);
    }

    /**
     * Adds the word and the nested class.
     *
     * @param outer the name of the type
     * @param fields of the type, which the nested class has too
     */
    void addTo(
            TypeSpec.Builder type,
            ClassName outer,
            List<ParameterSpec> fields,
            MethodShape shape,
            List<MethodModel> methods) {
        ClassName view = outer.nestedClass(name);
        String passed = fields.stream().map(field -> "this." + field.name()).collect(Collectors.joining(", "));
        type.addMethod(MethodSpec.methodBuilder(word)
                .addJavadoc("$L\n", javadoc)
                .addModifiers(Modifier.PUBLIC)
                .returns(view)
                .addStatement("return new $T($L)", view, passed)
                .build());
        type.addType(nested(fields, shape, methods));
    }

    private TypeSpec nested(List<ParameterSpec> fields, MethodShape shape, List<MethodModel> methods) {
        TypeSpec.Builder nested = ClassShape.nested(name).addJavadoc("$L\n", javadoc);
        ClassShape.fields(nested, fields);
        nested.addMethod(ClassShape.assigning(fields));
        for (MethodModel method : methods) {
            TypeName returned = result.apply(method);
            nested.addMethod(shape.returning(returned, method)
                    .addStatement(returned.equals(TypeName.VOID) ? "$L" : "return $L", call.apply(method))
                    .build());
        }
        return nested.build();
    }
}
