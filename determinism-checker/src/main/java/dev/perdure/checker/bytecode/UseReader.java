package dev.perdure.checker.bytecode;

import dev.perdure.checker.bytecode.Use.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Notes what the code of one method uses. Lambdas and method references are uses where they are made. */
final class UseReader extends MethodVisitor {
    private static final int BODY_ARGUMENT = 1;
    private static final int DESCRIPTOR_ARGUMENT = 2;

    private final List<Use> uses;
    private final List<MethodFacts.Lambda> lambdas;
    private final ConstantFormats formats = new ConstantFormats();
    private int line;

    UseReader(List<Use> uses, List<MethodFacts.Lambda> lambdas) {
        super(Opcodes.ASM9);
        this.uses = uses;
        this.lambdas = lambdas;
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        this.line = line;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW) {
            add(Kind.INSTANTIATION, MemberRef.type(type));
        }
        if (opcode == Opcodes.ANEWARRAY) {
            formats.array();
        } else {
            formats.value();
        }
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            formats.store();
        } else {
            formats.value();
        }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC) {
            add(Kind.STATIC_FIELD, new MemberRef(owner, name, descriptor));
        }
        formats.value();
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        Kind kind = switch (opcode) {
            case Opcodes.INVOKESTATIC -> Kind.STATIC_CALL;
            case Opcodes.INVOKESPECIAL -> Kind.EXACT_CALL;
            default -> Kind.VIRTUAL_CALL;
        };
        uses.add(new Use(kind, new MemberRef(owner, name, descriptor), line, formats.call(descriptor)));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && arguments[BODY_ARGUMENT] instanceof Handle body) {
            String type = Type.getReturnType(descriptor).getInternalName();
            add(Kind.LAMBDA, MemberRef.type(type));
            lambdas.add(new MethodFacts.Lambda(type, arguments[DESCRIPTOR_ARGUMENT].toString(), member(body)));
        }
        formats.call(descriptor);
        texts(name, descriptor, bootstrap, arguments);
        handle(bootstrap);
        for (Object argument : arguments) {
            constant(argument);
        }
    }

    /** String concatenation, and the {@code toString()} of a record, make texts of what they are given. */
    private void texts(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
            Stream.of(Type.getArgumentTypes(descriptor)).forEach(this::text);
        } else if (bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods") && name.equals("toString")) {
            Stream.of(arguments)
                    .filter(Handle.class::isInstance)
                    .map(component -> Type.getType(((Handle) component).getDesc()))
                    .forEach(this::text);
        }
    }

    private void text(Type type) {
        if (type.getSort() == Type.OBJECT) {
            add(Kind.VIRTUAL_CALL, new MemberRef(type.getInternalName(), "toString", "()Ljava/lang/String;"));
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        formats.constant(value);
        constant(value);
    }

    private void constant(Object value) {
        if (value instanceof Handle handle) {
            handle(handle);
        } else if (value instanceof ConstantDynamic dynamic) {
            handle(dynamic.getBootstrapMethod());
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                constant(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    private void handle(Handle handle) {
        MemberRef member = member(handle);
        switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> add(Kind.STATIC_CALL, member);
            case Opcodes.H_INVOKESPECIAL -> add(Kind.EXACT_CALL, member);
            case Opcodes.H_NEWINVOKESPECIAL -> {
                add(Kind.INSTANTIATION, MemberRef.type(member.owner()));
                add(Kind.EXACT_CALL, member);
            }
            case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE -> add(Kind.VIRTUAL_CALL, member);
            case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> add(Kind.STATIC_FIELD, member);
            default -> {
                // Instance fields: read only where an instance is already at hand.
            }
        }
    }

    private static MemberRef member(Handle handle) {
        return new MemberRef(handle.getOwner(), handle.getName(), handle.getDesc());
    }

    private void add(Kind kind, MemberRef member) {
        uses.add(new Use(kind, member, line));
    }
}
