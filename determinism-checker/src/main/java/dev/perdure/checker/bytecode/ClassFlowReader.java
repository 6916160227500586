package dev.perdure.checker.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Turns one class file into {@link ClassFlow}. */
final class ClassFlowReader extends ClassVisitor {
    private final Map<String, ControlFlow> flows = new HashMap<>();
    private final Map<String, MethodTypes> types = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    private ClassFlowReader() {
        super(Opcodes.ASM9);
    }

    /** @throws UnreadableClassException as {@link FactReader#read} does */
    static ClassFlow read(String name, byte[] classFile) {
        ClassFlowReader reader = new ClassFlowReader();
        try {
            new ClassReader(classFile).accept(reader, ClassReader.SKIP_FRAMES);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new UnreadableClassException(name, e);
        }
        return new ClassFlow(Map.copyOf(reader.flows), Map.copyOf(reader.types), Map.copyOf(reader.texts));
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return new TextElements("", descriptor);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String key = name + descriptor;
        if (signature != null) {
            types.put(key, MethodTypesReader.read(signature));
        }
        return new ControlFlowReader((access & Opcodes.ACC_STATIC) != 0, descriptor, flow -> flows.put(key, flow)) {
            @Override
            public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return new TextElements(key, annotation);
            }
        };
    }

    private final class TextElements extends AnnotationVisitor {
        private final String annotated;
        private final String annotation;

        TextElements(String annotated, String descriptor) {
            super(Opcodes.ASM9);
            this.annotated = annotated;
            this.annotation = Type.getType(descriptor).getInternalName();
        }

        @Override
        public void visit(String element, Object value) {
            if (value instanceof String text && !text.isEmpty()) {
                texts.put(ClassFlow.key(annotated, annotation, element), text);
            }
        }
    }
}
