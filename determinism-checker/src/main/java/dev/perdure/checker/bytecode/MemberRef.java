package dev.perdure.checker.bytecode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * A method, constructor, field or type, as a class file names it: the owner by its internal name ({@code
 * java/util/List}). A method's descriptor begins with a parenthesis; a type has neither name nor descriptor.
 */
public record MemberRef(String owner, String name, String descriptor) {
    private static final String CONSTRUCTOR = "<init>";
    private static final String STATIC_INITIALISER = "<clinit>";

    public static MemberRef type(String owner) {
        return new MemberRef(owner, "", "");
    }

    public static MemberRef staticInitialiser(String owner) {
        return new MemberRef(owner, STATIC_INITIALISER, "()V");
    }

    public boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    public boolean isStaticInitialiser() {
        return name.equals(STATIC_INITIALISER);
    }

    public boolean isMethod() {
        return descriptor.startsWith("(");
    }

    /** Name and descriptor: what an override has in common with what it overrides. */
    public String signature() {
        return name + descriptor;
    }

    /** The same member looked up in another type. */
    public MemberRef in(String otherOwner) {
        return new MemberRef(otherOwner, name, descriptor);
    }

    /** The binary name of the owner: {@code java.util.Map$Entry}. */
    public String ownerName() {
        return owner.replace('/', '.');
    }

    /** The owner as Java source names it without its package: {@code Map.Entry}. */
    public String ownerSimpleName() {
        return simpleName(ownerName());
    }

    /** The binary names of a method's parameter types: {@code byte[]}, {@code java.time.ZoneId}. */
    public List<String> parameterTypes() {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .toList();
    }

    /** The binary name of what a method returns. */
    public String returnType() {
        return Type.getReturnType(descriptor).getClassName();
    }

    /** The binary name of a field's type. */
    public String fieldType() {
        return Type.getType(descriptor).getClassName();
    }

    /**
     * For messages: {@code java.time.LocalDate.now(ZoneId)}, {@code new java.util.Random()},
     * {@code java.lang.System.in}.
     */
    public String fullText() {
        return text(ownerName().replace('$', '.'));
    }

    /** As {@link #fullText()}, without the package. */
    public String shortText() {
        return text(ownerSimpleName());
    }

    private String text(String type) {
        if (name.isEmpty()) {
            return type;
        }
        if (isConstructor()) {
            return "new " + type + parameters();
        }
        return type + "." + name + (isMethod() ? parameters() : "");
    }

    private String parameters() {
        return parameterTypes().stream().map(MemberRef::simpleName).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(binaryName.lastIndexOf('.') + 1).replace('$', '.');
    }
}
