package dev.perdure.checker.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads the generic signature of a method. */
final class MethodTypesReader extends SignatureVisitor {
    private final List<StringBuilder> parameters = new ArrayList<>();
    private final StringBuilder result = new StringBuilder();

    private MethodTypesReader() {
        super(Opcodes.ASM9);
    }

    static MethodTypes read(String signature) {
        MethodTypesReader reader = new MethodTypesReader();
        new SignatureReader(signature).accept(reader);
        return new MethodTypes(
                reader.parameters.stream().map(StringBuilder::toString).toList(), reader.result.toString());
    }

    @Override
    public SignatureVisitor visitClassBound() {
        return new OneType(new StringBuilder());
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
        return new OneType(new StringBuilder());
    }

    @Override
    public SignatureVisitor visitParameterType() {
        StringBuilder parameter = new StringBuilder();
        parameters.add(parameter);
        return new OneType(parameter);
    }

    @Override
    public SignatureVisitor visitReturnType() {
        return new OneType(result);
    }

    @Override
    public SignatureVisitor visitExceptionType() {
        return new OneType(new StringBuilder());
    }

    /** Writes one type; brackets of arrays wait until their element type is there. */
    private static final class OneType extends SignatureVisitor {
        private final StringBuilder text;
        private String brackets = "";
        private boolean hasArguments;

        OneType(StringBuilder text) {
            super(Opcodes.ASM9);
            this.text = text;
        }

        @Override
        public void visitBaseType(char descriptor) {
            text.append(Type.getType(String.valueOf(descriptor)).getClassName()).append(brackets);
        }

        @Override
        public void visitTypeVariable(String name) {
            text.append(name).append(brackets);
        }

        @Override
        public SignatureVisitor visitArrayType() {
            brackets += "[]";
            return this;
        }

        @Override
        public void visitClassType(String name) {
            text.append(name.replace('/', '.'));
        }

        @Override
        public void visitInnerClassType(String name) {
            closeArguments();
            text.append('$').append(name);
        }

        @Override
        public void visitTypeArgument() {
            nextArgument();
            text.append('?');
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            nextArgument();
            switch (wildcard) {
                case EXTENDS -> text.append("? extends ");
                case SUPER -> text.append("? super ");
                default -> {
                    // The argument itself says all.
                }
            }
            return new OneType(text);
        }

        @Override
        public void visitEnd() {
            closeArguments();
            text.append(brackets);
        }

        private void nextArgument() {
            text.append(hasArguments ? ", " : "<");
            hasArguments = true;
        }

        private void closeArguments() {
            if (hasArguments) {
                text.append('>');
                hasArguments = false;
            }
        }
    }
}
