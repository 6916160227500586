package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ServiceModel;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A generated class, while it is written, whose methods are the user's and call what a binding describes. */
final class CallingClass {
    private final ServiceModel model;
    private final ClassName name;
    private final Set<String> hidden;
    private final List<ParameterSpec> fields;
    private final DescriptorNames names;
    private final TypeSpec.Builder type;

    /**
     * @param hidden the simple names of the member types that the class inherits
     * @param fields what it keeps
     */
    CallingClass(ServiceModel model, ClassName name, Set<String> hidden, List<ParameterSpec> fields) {
        this.model = model;
        this.name = name;
        this.hidden = hidden;
        this.fields = fields;
        this.names = new DescriptorNames(model);
        this.type = ClassShape.topLevel(name, model);
        ClassShape.fields(type, fields);
    }

    TypeSpec.Builder type() {
        return type;
    }

    /** The simple names that mean another type within it than outside. */
    Set<String> hidden() {
        return hidden;
    }

    TypeNames types() {
        return new TypeNames(hidden);
    }

    MethodShape shape() {
        return new MethodShape(types());
    }

    /** The annotated interface. */
    ClassName source() {
        return types().of(model.declaration().source());
    }

    /** The class's javadoc: what the class is for, then what the user says of the interface. */
    void document(String format, Object... arguments) {
        type.addJavadoc(format + "\n", arguments);
        String text = Javadoc.ofType(model.declaration().documentation().text());
        if (!text.isEmpty()) {
            type.addJavadoc("\n<p>$L\n", text);
        }
    }

    /** {@code PaymentsBinding.CHARGE}. */
    CodeBlock descriptor(MethodModel method) {
        return CodeBlock.of("$T.$N", new GeneratedNames(model.declaration()).binding(), names.method(method));
    }

    /** {@code PaymentsBinding.APPROVED_EVENT}. */
    CodeBlock eventDescriptor(MethodModel event) {
        return CodeBlock.of("$T.$N", new GeneratedNames(model.declaration()).binding(), names.event(event));
    }

    /** {@code PaymentsBinding.STEP_QUERY}. */
    CodeBlock queryDescriptor(MethodModel query) {
        return CodeBlock.of("$T.$N", new GeneratedNames(model.declaration()).binding(), names.query(query));
    }

    /** Implements the user's methods by waiting for a {@code Task}. */
    void implementMethods(Function<MethodModel, CodeBlock> call) {
        for (MethodModel method : model.methods()) {
            CodeBlock answer = CodeBlock.of("$L.await()", call.apply(method));
            type.addMethod(shape().implementing(method)
                    .addCode(shape().waiting(method, answer, Api.TASK_FAILED, method.checked()))
                    .build());
        }
    }

    void add(View view) {
        view.addTo(type, name, fields, shape(), model.methods());
    }

    MethodSpec assigning() {
        return ClassShape.assigning(fields);
    }

    JavaFile file() {
        return ClassShape.file(name, type, hidden);
    }
}
