package dev.perdure.processor.validate;

import dev.perdure.processor.model.Declaration;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.Site;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that annotations give: they stand in keys, logs and command lines. A name of Java's is as good as it is. */
final class NameRules implements Rule {
    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    @Override
    public Stream<Finding> check(ServiceModel model) {
        Declaration declaration = model.declaration();
        String name = declaration.source().getSimpleName().toString();
        Stream<Finding> own = check(declaration.site(), declaration.text(), name, declaration.storedName());
        Stream<Finding> ofMethods = model.methods().stream()
                .flatMap(method -> check(method.site(), "Method " + method.text(), method.name(), method.storedName()));
        return Stream.concat(own, ofMethods);
    }

    private static Stream<Finding> check(Site site, String subject, String javaName, String storedName) {
        boolean good = storedName.equals(javaName) || GOOD.matcher(storedName).matches();
        String printable = storedName.replaceAll("\\p{Cntrl}", "?");
        return good ? Stream.empty() : Stream.of(Finding.of(Problem.BAD_STORED_NAME, site, subject, printable));
    }
}
