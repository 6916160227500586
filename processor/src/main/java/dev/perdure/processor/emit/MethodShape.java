package dev.perdure.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ThrownModel;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Methods with the name, the parameters and the javadoc of a user's method. */
record MethodShape(TypeNames types) {
    /** Implements the method itself. */
    MethodSpec.Builder implementing(MethodModel method) {
        return likeIt(method).addAnnotation(Override.class);
    }

    /** Has its result and its exceptions too. */
    MethodSpec.Builder likeIt(MethodModel method) {
        MethodSpec.Builder spec =
                named(method.name(), method, method.documentation().text());
        method.thrown().forEach(thrown -> spec.addException(types.of(thrown.type())));
        return spec.returns(types.of(method.result()));
    }

    /** Has another result and no exceptions. */
    MethodSpec.Builder returning(TypeName result, MethodModel method) {
        return returning(
                result,
                method.name(),
                method,
                Javadoc.ofView(method.documentation().text()));
    }

    /** Has another name and javadoc, too. */
    MethodSpec.Builder returning(TypeName result, String name, MethodModel method, String javadoc) {
        return named(name, method, javadoc).returns(result);
    }

    private MethodSpec.Builder named(String name, MethodModel method, String javadoc) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L", javadoc))
                .addAnnotations(ClassShape.deprecation(method.documentation()))
                .varargs(method.varargs());
        if (method.varargs() && TypeNames.isGeneric(last(method).type().mirror())) {
            spec.addAnnotation(suppressing("unchecked"));
        }
        method.parameters()
                .forEach(each -> spec.addParameter(ParameterSpec.builder(types.of(each.type()), each.name())
                        .build()));
        return spec;
    }

    /** The method's arguments behind others: {@code , card, amount}. */
    static CodeBlock arguments(MethodModel method) {
        boolean spread = method.onlyParameter()
                .map(parameter -> parameter.type().mirror())
                .filter(MethodShape::isObjectArray)
                .isPresent();
        if (spread) {
            return CodeBlock.of(
                    ",$Wnew $T[] {$L}", Object.class, method.parameters().get(0).name());
        }
        return method.parameters().stream()
                .map(parameter -> CodeBlock.of(",$W$L", parameter.name()))
                .collect(CodeBlock.joining(""));
    }

    private static boolean isObjectArray(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                && !((ArrayType) type).getComponentType().getKind().isPrimitive();
    }

    /**
     * The body of a method that waits for an answer and throws what the user's method declares.
     *
     * @param answer the expression of the answer
     * @param failure what is thrown when the other side failed, with what it threw as its cause
     * @param rethrown the exceptions to look for in the cause
     */
    CodeBlock waiting(MethodModel method, CodeBlock answer, ClassName failure, List<ThrownModel> rethrown) {
        CodeBlock.Builder body = CodeBlock.builder();
        CodeBlock statement = method.result().isVoid() ? answer : CodeBlock.of("return $L", answer);
        if (rethrown.isEmpty()) {
            return body.addStatement(statement).build();
        }
        String failed = free("failed", method);
        String thrown = free("thrown", method);
        body.beginControlFlow("try").addStatement(statement).nextControlFlow("catch ($T $N)", failure, failed);
        for (ThrownModel each : rethrown) {
            body.beginControlFlow("if ($N.getCause() instanceof $T $N)", failed, types.of(each.type()), thrown)
                    .addStatement("throw $N", thrown)
                    .endControlFlow();
        }
        return body.addStatement("throw $N", failed).endControlFlow().build();
    }

    /** The call of the user's method on an implementation, its arguments taken from an array of objects. */
    CodeBlock invoking(MethodModel method) {
        return CodeBlock.of("$N($L)", method.name(), types.casts(method.parameterTypes(), "arguments"));
    }

    /** The annotation for code whose warnings are expected. */
    static AnnotationSpec suppressing(String... warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        for (String warning : warnings) {
            annotation.addMember("value", "$S", warning);
        }
        return annotation.build();
    }

    private static ParameterModel last(MethodModel method) {
        return method.parameters().get(method.parameters().size() - 1);
    }

    /** A local name that is no parameter's. */
    private static String free(String wanted, MethodModel method) {
        boolean taken =
                method.parameters().stream().anyMatch(each -> each.name().equals(wanted));
        return taken ? free(wanted + "_", method) : wanted;
    }
}
