package dev.perdure.processor.validate;

import dev.perdure.processor.model.Declaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The declarations of one compilation by annotation and stored name, of which the first keeps its name. */
public final class Namesakes {
    private final Map<Name, String> owners = new HashMap<>();

    private record Name(String annotation, String storedName) {}

    /** What is wrong if an earlier declaration has the same name. A declaration may be checked again. */
    public Optional<Finding> check(Declaration declaration) {
        String type = declaration.source().getQualifiedName().toString();
        Name name = new Name(declaration.annotation(), declaration.storedName());
        String owner = owners.computeIfAbsent(name, unowned -> type);
        return owner.equals(type)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Problem.SAME_STORED_NAME, declaration.site(), owner, type, declaration.storedName()));
    }
}
