package dev.perdure.checker.bytecode;

import java.util.Optional;

/** Where class files come from: a class path, or a running compiler. The JDK's own classes are not among them. */
@FunctionalInterface
public interface ClassFiles {
    /**
     * The bytes of a class.
     *
     * @param internalName {@code shop/Order$Line}
     * @throws java.io.UncheckedIOException if the class file is there but cannot be read
     */
    Optional<byte[]> find(String internalName);
}
