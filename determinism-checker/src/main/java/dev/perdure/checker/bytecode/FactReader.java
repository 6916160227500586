package dev.perdure.checker.bytecode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Turns one class file into {@link ClassFacts}. */
final class FactReader extends ClassVisitor {
    private String name = "";
    private int access;
    private Optional<String> superName = Optional.empty();
    private List<String> interfaces = List.of();
    private boolean isSealed;
    private Optional<String> sourceFile = Optional.empty();
    private final Set<String> annotations = new LinkedHashSet<>();
    private final Map<String, MethodFacts> methods = new LinkedHashMap<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final List<Allowance> allowances = new ArrayList<>();

    private FactReader() {
        super(Opcodes.ASM9);
    }

    /**
     * @throws UnreadableClassException if the bytes are not a class file of a version that the class file library knows
     */
    static ClassFacts read(String name, byte[] classFile) {
        return read(name, classFile, ClassReader.SKIP_FRAMES);
    }

    /** As {@link #read}, but no method has uses: for classes whose code is not looked into. */
    static ClassFacts readDeclarations(String name, byte[] classFile) {
        return read(name, classFile, ClassReader.SKIP_CODE);
    }

    private static ClassFacts read(String name, byte[] classFile, int options) {
        FactReader reader = new FactReader();
        try {
            new ClassReader(classFile).accept(reader, options);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new UnreadableClassException(name, e);
        }
        return reader.facts();
    }

    private ClassFacts facts() {
        return new ClassFacts(
                name,
                access,
                superName,
                interfaces,
                isSealed,
                sourceFile,
                Set.copyOf(annotations),
                Collections.unmodifiableMap(methods),
                Map.copyOf(fields),
                List.copyOf(allowances));
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.name = name;
        this.access = access;
        this.superName = Optional.ofNullable(superName);
        this.interfaces = interfaces == null ? List.of() : List.of(interfaces);
    }

    @Override
    public void visitPermittedSubclass(String permittedSubclass) {
        isSealed = true;
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        sourceFile = Optional.ofNullable(source);
    }

    private @Nullable AnnotationVisitor allowance(MemberRef place, String descriptor) {
        return descriptor.equals(Allowance.ANNOTATION) ? new AllowanceReader(place, allowances::add) : null;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(Type.getType(descriptor).getInternalName());
        return allowance(MemberRef.type(name), descriptor);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        fields.put(name, access);
        MemberRef field = new MemberRef(this.name, name, descriptor);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return allowance(field, annotation);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MemberRef ref = new MemberRef(this.name, name, descriptor);
        MethodNode code = new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return allowance(ref, annotation);
            }
        };
        methods.put(ref.signature(), new MethodFacts(ref, access, new Code(this.name, code)));
        return code;
    }
}
