package dev.perdure.checker.javac;

import dev.perdure.checker.bytecode.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;

/**
 * Classes of other modules. A processor cannot read the module path, but from JDK 18 on the compiler tells where it
 * found a top-level class, and nested classes lie beside it. On JDK 17 nothing is found.
 */
final class ModulePath implements ClassFiles {
    private final Elements elements;

    ModulePath(Elements elements) {
        this.elements = elements;
    }

    @Override
    public Optional<byte[]> find(String internalName) {
        int simpleName = internalName.lastIndexOf('/') + 1;
        int nested = internalName.indexOf('$', simpleName + 1);
        String outermost = nested < 0 ? internalName : internalName.substring(0, nested);
        return Optional.ofNullable(elements.getTypeElement(outermost.replace('/', '.')))
                .flatMap(this::location)
                .flatMap(uri -> read(uri, internalName.substring(simpleName) + ".class"));
    }

    private Optional<URI> location(TypeElement type) {
        try {
            Method fileObjectOf = Elements.class.getMethod("getFileObjectOf", Element.class);
            return fileObjectOf.invoke(elements, type) instanceof FileObject file
                            && file.toUri().toString().endsWith(".class")
                    ? Optional.of(file.toUri())
                    : Optional.empty();
        } catch (ReflectiveOperationException unknownToThisJdk) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(URI outermost, String fileName) {
        String uri = outermost.toString();
        URI file = URI.create(uri.substring(0, uri.lastIndexOf('/') + 1) + fileName);
        try (InputStream in = file.toURL().openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }
}
