package dev.perdure.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.perdure.processor.model.Declaration;
import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.NestedModel;
import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.ServiceModel.Activities;
import dev.perdure.processor.model.ServiceModel.Entity;
import dev.perdure.processor.model.ServiceModel.Orchestrator;
import dev.perdure.processor.model.StateModel;
import dev.perdure.processor.model.TypeModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * {@code XBinding}: hosts an implementation, and holds the descriptors that the other generated classes share.
 *
 * @param checked whether the determinism check is attached to this compilation
 */
record BindingEmitter(boolean checked) implements ServiceModel.Visitor<JavaFile> {
    private static final String IMPLEMENTATION = "Implementation";

    @Override
    public JavaFile orchestrator(Orchestrator model) {
        Frame frame = new Frame(model);
        MethodModel entry = model.entry();
        List<MethodModel> events = model.onlyEvents().map(NestedModel::methods).orElse(List.of());
        frame.type.addField(frame.descriptors.method(entry, model.declaration().storedName()));
        events.forEach(event -> frame.type.addField(frame.descriptors.event(event)));
        model.onlyQueries().stream()
                .flatMap(queries -> queries.methods().stream())
                .forEach(query -> frame.type.addField(frame.descriptors.query(query)));
        CodeBlock eventNames = events.stream()
                .map(event -> CodeBlock.of("$N", frame.names.event(event)))
                .collect(CodeBlock.joining(", "));
        MethodSpec.Builder of = frame.of(factoryOf(model), "factory")
                .addJavadoc(
                        "Hosts {@link $T}.\n\n",
                        frame.types.of(model.declaration().source()))
                .addJavadoc("@param factory makes the implementation, anew for every replay: its constructor\n")
                .addStatement(
                        "return new $T(\n$N,\n$T.of($L),\n$L,\n$L)",
                        Api.ORCHESTRATOR_BINDING,
                        frame.names.method(entry),
                        List.class,
                        eventNames,
                        checked,
                        model.onlyQueries()
                                .map(queries -> frame.answering(entry, queries, made(model.declaration())))
                                .orElseGet(() -> frame.code(entry, made(model.declaration()), "(ctx, arguments)")));
        model.onlyQueries().ifPresent(queries -> of.addTypeVariable(implementation(frame, model, queries)));
        return frame.file(of);
    }

    /** The implementation of an orchestrator that has queries is one of both interfaces. */
    private static TypeVariableName implementation(Frame frame, Orchestrator model, NestedModel queries) {
        return TypeVariableName.get(
                IMPLEMENTATION, frame.types.of(model.declaration().source()), frame.types.of(queries.source()));
    }

    private static TypeName factoryOf(Orchestrator model) {
        return model.queries().isEmpty()
                ? factoryOf(model.declaration())
                : ParameterizedTypeName.get(
                        ClassName.get(Function.class),
                        new GeneratedNames(model.declaration()).context(),
                        WildcardTypeName.subtypeOf(TypeVariableName.get(IMPLEMENTATION)));
    }

    @Override
    public JavaFile activities(Activities model) {
        Frame frame = new Frame(model);
        RetryCode retries = new RetryCode(frame.types);
        frame.type.addField(
                Descriptors.constant(Api.RETRY_POLICY, DescriptorNames.RETRY, retries.of(model.retry())).toBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        TimeoutsCode timeouts = new TimeoutsCode(model.timeouts());
        String name = model.declaration().storedName();
        for (MethodModel method : model.methods()) {
            CodeBlock retry = method.retry().isEmpty()
                    ? CodeBlock.of("$N", DescriptorNames.RETRY)
                    : retries.of(method.retry().stream().findFirst());
            frame.type.addField(frame.descriptors.activity(method, name, retry, timeouts.of(method.timeouts())));
        }
        TypeName type = frame.types.of(model.declaration().source());
        MethodSpec.Builder of = frame.of(type, "implementation")
                .addJavadoc("Hosts {@link $T}.\n\n", type)
                .addJavadoc("@param implementation called from several threads at once\n")
                .addStatement(
                        "return new $T(\n$S,\n$T.of($L))",
                        Api.ACTIVITIES_BINDING,
                        name,
                        List.class,
                        frame.hosted(Api.ACTIVITIES_BINDING, CodeBlock.of("implementation"), "arguments"));
        return frame.file(of);
    }

    @Override
    public JavaFile entity(Entity model) {
        Frame frame = new Frame(model);
        frame.addType(model.onlyState());
        String name = model.declaration().storedName();
        model.methods()
                .forEach(method ->
                        frame.type.addField(frame.descriptors.method(method, name + "." + method.storedName())));
        MethodSpec.Builder of = frame.of(factoryOf(model.declaration()), "factory")
                .addJavadoc(
                        "Hosts {@link $T}.\n\n",
                        frame.types.of(model.declaration().source()))
                .addJavadoc("@param factory makes the implementation, anew for every operation: its constructor\n")
                .addStatement(
                        "return new $T(\n$N,\n$T.of($L))",
                        Api.ENTITY_BINDING,
                        DescriptorNames.TYPE,
                        List.class,
                        frame.hosted(Api.ENTITY_BINDING, made(model.declaration()), "(ctx, arguments)"));
        return frame.file(of);
    }

    private static TypeName factoryOf(Declaration declaration) {
        return ParameterizedTypeName.get(
                ClassName.get(Function.class),
                new GeneratedNames(declaration).context(),
                WildcardTypeName.subtypeOf(ClassName.get(declaration.source())));
    }

    private static CodeBlock made(Declaration declaration) {
        return CodeBlock.of("factory.apply(new $T(ctx))", new GeneratedNames(declaration).context());
    }

    /** The class that is being written. */
    private static final class Frame {
        private final ServiceModel model;
        private final TypeNames types = new TypeNames(Set.of());
        private final DescriptorNames names;
        private final Descriptors descriptors;
        private final ClassName name;
        private final TypeSpec.Builder type;

        Frame(ServiceModel model) {
            this.model = model;
            this.names = new DescriptorNames(model);
            this.descriptors = new Descriptors(names, types);
            this.name = new GeneratedNames(model.declaration()).binding();
            this.type = ClassShape.topLevel(name, model)
                    .addJavadoc(
                            "Hosts {@link $T} on a worker.\n",
                            types.of(model.declaration().source()));
            descriptors.thrown(model.methods()).forEach(type::addField);
        }

        MethodSpec.Builder of(TypeName hosted, String parameter) {
            MethodSpec.Builder of = MethodSpec.methodBuilder("of")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(Api.BINDING)
                    .addParameter(hosted, parameter)
                    .addStatement("$T.requireNonNull($N, $S)", Objects.class, parameter, parameter);
            // The runtime has decoded the arguments as the types that they are cast to.
            boolean unchecked =
                    model.methods().stream().anyMatch(each -> TypeNames.castsUnchecked(each.parameterTypes()));
            return unchecked ? of.addAnnotation(MethodShape.suppressing("unchecked")) : of;
        }

        /** One {@code Hosted} for each method. */
        CodeBlock hosted(ClassName binding, CodeBlock target, String lambdaParameters) {
            return model.methods().stream()
                    .map(method -> CodeBlock.of(
                            "$>$>\nnew $T($>$>\n$N,\n$L)$<$<$<$<",
                            binding.nestedClass("Hosted"),
                            names.method(method),
                            code(method, target, lambdaParameters)))
                    .collect(CodeBlock.joining(","));
        }

        /** Runs an entry point whose implementation also answers queries. */
        CodeBlock answering(MethodModel entry, NestedModel queries, CodeBlock made) {
            CodeBlock answers = queries.methods().stream()
                    .map(query -> CodeBlock.of(
                            "$>$>\nnew $T<>($N, orchestrator::$N)$<$<",
                            Api.QUERY_CODE,
                            names.query(query),
                            query.name()))
                    .collect(CodeBlock.joining(","));
            CodeBlock call = CodeBlock.of("orchestrator.$L", new MethodShape(types).invoking(entry));
            return CodeBlock.builder()
                    .add("(ctx, arguments) -> {$>\n")
                    .add("$L orchestrator = $L;\n", IMPLEMENTATION, made)
                    .add("$T.of(ctx).answerQueries($T.of($L));\n", Api.ORCHESTRATION_CALLS, List.class, answers)
                    .add(entry.result().isVoid() ? "$L;\nreturn null;" : "return $L;", call)
                    .add("$<\n}")
                    .build();
        }

        CodeBlock code(MethodModel method, CodeBlock target, String lambdaParameters) {
            CodeBlock call = CodeBlock.of("$L.$L", target, new MethodShape(types).invoking(method));
            return method.result().isVoid()
                    ? CodeBlock.of("$L -> {$>\n$L;\nreturn null;$<\n}", lambdaParameters, call)
                    : CodeBlock.of("$L -> $L", lambdaParameters, call);
        }

        void addType(Optional<StateModel> state) {
            String stored = model.declaration().storedName();
            TypeName record =
                    state.<TypeName>map(each -> types.of(each.source())).orElse(ClassName.get(Object.class));
            List<ParameterModel> components = state.map(StateModel::components).orElse(List.of());
            components.forEach(each -> type.addField(descriptors.cell(each, record)));
            CodeBlock cells = components.stream()
                    .map(each -> CodeBlock.of("$N", names.cell(each)))
                    .collect(CodeBlock.joining(", "));
            List<TypeModel> cellTypes =
                    components.stream().map(ParameterModel::type).toList();
            CodeBlock assemble = state.isEmpty()
                    ? CodeBlock.of("values -> values")
                    : CodeBlock.of("values -> new $T($L)", record, types.casts(cellTypes, "values"));
            FieldSpec constant = Descriptors.constant(
                    ParameterizedTypeName.get(Api.ENTITY_TYPE, record),
                    DescriptorNames.TYPE,
                    CodeBlock.of(
                            "new $T<>($>$>\n$S,\n$T.of($L),\n$L)$<$<",
                            Api.ENTITY_TYPE,
                            stored,
                            List.class,
                            cells,
                            assemble));
            type.addField(TypeNames.castsUnchecked(cellTypes) ? Descriptors.suppressing(constant) : constant);
        }

        JavaFile file(MethodSpec.Builder of) {
            type.addMethod(MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .build());
            return ClassShape.file(name, type.addMethod(of.build()), Set.of());
        }
    }
}
