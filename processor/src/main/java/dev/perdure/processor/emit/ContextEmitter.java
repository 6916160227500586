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
import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** {@code XContext}: what every orchestrator or entity has, and the typed events or state of this one. */
final class ContextEmitter {
    /** The member type that {@code OrchestrationContext} hands down. */
    private static final Set<String> INHERITED = Set.of("Action");

    private static final String CONTINUE_AS_NEW = """
            Begins this instance anew with these arguments and an empty history, and does not return. Events that nobody
            has taken go along, timers are removed, and what activities and children still answer has no effect.

            @throws IllegalStateException if undo steps of {@code onFailure} are open
            """;

    private ContextEmitter() {}

    static JavaFile of(Orchestrator model) {
        Frame frame = new Frame(model, INHERITED, Api.ORCHESTRATION_CONTEXT, Api.ORCHESTRATION_CALLS);
        frame.type.superclass(Api.FORWARDING_ORCHESTRATION_CONTEXT);
        DescriptorNames names = new DescriptorNames(model);
        model.onlyEvents().ifPresent(events -> {
            TypeSpec.Builder view = frame.view("Events", "The events that may be raised at this instance.");
            for (MethodModel event : events.methods()) {
                view.addMethod(frame.event(event, names.event(event)));
            }
            frame.type.addType(view.build());
        });
        frame.continueAsNew(model.entry(), names.method(model.entry()));
        return frame.file();
    }

    static JavaFile of(Entity model) {
        Frame frame = new Frame(model, Set.of(), Api.ENTITY_CONTEXT, Api.ENTITY_CALLS);
        frame.type.superclass(Api.FORWARDING_ENTITY_CONTEXT);
        DescriptorNames names = new DescriptorNames(model);
        model.onlyState().ifPresent(state -> {
            TypeSpec.Builder view = frame.view(
                    "State", "The stored state of this entity. Writes are stored when the operation ends well.");
            for (ParameterModel cell : state.components()) {
                view.addMethod(frame.read(cell, names.cell(cell)));
                view.addMethod(frame.write(cell, names.cell(cell)));
            }
            frame.type.addType(view.build());
        });
        return frame.file();
    }

    /** The class that is being written. */
    private static final class Frame {
        private final ClassName name;
        private final ClassName binding;
        private final ClassName calls;
        private final Set<String> hidden;
        private final TypeNames types;
        private final TypeSpec.Builder type;
        private final MethodSpec.Builder constructor;
        private final List<MethodSpec> accessors = new ArrayList<>();

        Frame(ServiceModel model, Set<String> hidden, ClassName context, ClassName calls) {
            GeneratedNames names = new GeneratedNames(model.declaration());
            this.name = names.context();
            this.binding = names.binding();
            this.calls = calls;
            this.hidden = hidden;
            this.types = new TypeNames(hidden);
            this.type = ClassShape.topLevel(name, model)
                    .addJavadoc(
                            "What an implementation of {@link $T} may use.\n",
                            types.of(model.declaration().source()));
            this.constructor = MethodSpec.constructorBuilder()
                    .addJavadoc("For the generated binding, which is given the context by the runtime.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(context, "ctx")
                    .addStatement("super(ctx)");
        }

        /** A nested class that knows the calls, a field of it, and the method that gives it. */
        TypeSpec.Builder view(String nested, String javadoc) {
            String field = nested.toLowerCase(Locale.ROOT);
            ClassName view = name.nestedClass(nested);
            type.addField(view, field, Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("this.$N = new $T($T.of(ctx))", field, view, calls);
            accessors.add(MethodSpec.methodBuilder(field)
                    .addJavadoc("$L\n", javadoc)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(view)
                    .addStatement("return this.$N", field)
                    .build());
            List<ParameterSpec> fields =
                    List.of(ParameterSpec.builder(calls, "calls").build());
            TypeSpec.Builder builder = ClassShape.nested(nested).addJavadoc("$L\n", javadoc);
            ClassShape.fields(builder, fields);
            return builder.addMethod(ClassShape.assigning(fields));
        }

        void continueAsNew(MethodModel entry, String descriptor) {
            CodeBlock call = CodeBlock.of(
                    "$T.of(this).continueAsNew($T.$N$L)", calls, binding, descriptor, MethodShape.arguments(entry));
            accessors.add(new MethodShape(types)
                    .returning(types.of(entry.result()), "continueAsNew", entry, CONTINUE_AS_NEW)
                    .addStatement(entry.result().isVoid() ? call : CodeBlock.of("return $L", call))
                    .build());
        }

        MethodSpec event(MethodModel event, String descriptor) {
            TypeName payload = event.onlyParameter()
                    .map(parameter -> types.boxed(parameter.type()))
                    .orElse(ClassName.get(Void.class));
            return documented(
                            event.name(), Javadoc.ofEvent(event.documentation().text()))
                    .addAnnotations(ClassShape.deprecation(event.documentation()))
                    .returns(ParameterizedTypeName.get(Api.TASK, payload))
                    .addStatement("return this.calls.event($T.$N)", binding, descriptor)
                    .build();
        }

        MethodSpec read(ParameterModel cell, String descriptor) {
            return documented(cell.name(), "")
                    .returns(types.of(cell.type()))
                    .addStatement("return this.calls.read($T.$N)", binding, descriptor)
                    .build();
        }

        MethodSpec write(ParameterModel cell, String descriptor) {
            return documented(cell.setter(), "")
                    .addParameter(types.of(cell.type()), cell.name())
                    .addStatement("this.calls.write($T.$N, $N)", binding, descriptor, cell.name())
                    .build();
        }

        private static MethodSpec.Builder documented(String name, String javadoc) {
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(javadoc.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L", javadoc));
        }

        JavaFile file() {
            accessors.add(0, constructor.build());
            accessors.forEach(type::addMethod);
            return ClassShape.file(name, type, hidden);
        }
    }
}
