package dev.perdure.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.perdure.processor.model.Declaration;
import dev.perdure.processor.model.Documentation;
import dev.perdure.processor.model.ServiceModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What all generated classes have in common. */
final class ClassShape {
    private static final String PROCESSOR = "dev.perdure.processor.PerdureProcessor";

    private ClassShape() {}

    /** A file's class: final, as visible as the interface. */
    static TypeSpec.Builder topLevel(ClassName name, ServiceModel model) {
        Declaration declaration = model.declaration();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addOriginatingElement(declaration.source())
                .addModifiers(declaration.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0])
                .addModifiers(Modifier.FINAL);
        if (declaration.annotatable()) {
            type.addAnnotation(AnnotationSpec.builder(Api.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        type.addAnnotation(Api.NULL_MARKED);
        type.addAnnotations(deprecation(declaration.documentation()));
        if (model.usesDeprecated()) {
            type.addAnnotation(MethodShape.suppressing("deprecation", "removal"));
        }
        return type.alwaysQualify(declaration.platformNames().toArray(String[]::new));
    }

    /** The annotation of what is deprecated. */
    static List<AnnotationSpec> deprecation(Documentation documentation) {
        return documentation.deprecated()
                ? List.of(AnnotationSpec.builder(Deprecated.class).build())
                : List.of();
    }

    /** A class nested in a generated one. */
    static TypeSpec.Builder nested(String name) {
        return TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    }

    /** Final fields. */
    static void fields(TypeSpec.Builder type, List<ParameterSpec> fields) {
        fields.forEach(
                field -> type.addField(FieldSpec.builder(field.type(), field.name(), Modifier.PRIVATE, Modifier.FINAL)
                        .build()));
    }

    /** A constructor for generated code that assigns the fields. */
    static MethodSpec assigning(List<ParameterSpec> fields) {
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameters(fields);
        fields.forEach(field -> constructor.addStatement("this.$1N = $1N", field.name()));
        return constructor.build();
    }

    /** A file; what {@code hidden} names is not imported. */
    static JavaFile file(ClassName name, TypeSpec.Builder type, Set<String> hidden) {
        return JavaFile.builder(
                        name.packageName(),
                        type.alwaysQualify(hidden.toArray(String[]::new)).build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
