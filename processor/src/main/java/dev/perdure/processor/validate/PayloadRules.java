package dev.perdure.processor.validate;

import dev.perdure.processor.model.MethodModel;
import dev.perdure.processor.model.ParameterModel;
import dev.perdure.processor.model.ServiceModel;
import dev.perdure.processor.model.Site;
import dev.perdure.processor.model.TypeModel;
import dev.perdure.processor.model.TypeModel.Flaw;
import dev.perdure.processor.model.TypeModel.Kind;
import java.util.Map;
import java.util.stream.Stream;

/** What is stored must be a value, and generated code must be able to name its type. */
final class PayloadRules implements Rule {
    private static final String TEXT = "a String or a record";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("java.util.Collection", "List"),
            Map.entry("java.lang.Iterable", "List"),
            Map.entry("java.util.ArrayList", "List"),
            Map.entry("java.util.LinkedList", "List"),
            Map.entry("java.util.HashSet", "Set"),
            Map.entry("java.util.LinkedHashSet", "Set"),
            Map.entry("java.util.HashMap", "Map"),
            Map.entry("java.util.LinkedHashMap", "Map"),
            Map.entry("java.util.OptionalInt", "Optional<Integer>"),
            Map.entry("java.util.OptionalLong", "Optional<Long>"),
            Map.entry("java.util.OptionalDouble", "Optional<Double>"),
            Map.entry("java.util.Date", "java.time.Instant"),
            Map.entry("java.lang.Number", "BigDecimal, or the type that it is,"),
            Map.entry("java.net.URI", TEXT),
            Map.entry("java.net.URL", TEXT),
            Map.entry("java.nio.file.Path", TEXT),
            Map.entry("java.util.Currency", TEXT),
            Map.entry("java.util.Locale", TEXT));

    @Override
    public Stream<Finding> check(ServiceModel model) {
        String home = model.declaration().packageName();
        Stream<Finding> ofMethods =
                model.allMethods().filter(method -> !method.generic()).flatMap(method -> check(method, home));
        Stream<Finding> ofState = model.state().flatMap(cell -> check("State component", cell, home));
        return Stream.concat(ofMethods, ofState);
    }

    private static Stream<Finding> check(MethodModel method, String home) {
        return Stream.concat(
                method.parameters().stream().flatMap(parameter -> check("Parameter", parameter, home)),
                check("Result", method.site(), method.result(), home));
    }

    private static Stream<Finding> check(String role, ParameterModel parameter, String home) {
        return check(role, parameter.site(), parameter.type(), home);
    }

    private static Stream<Finding> check(String role, Site site, TypeModel type, String home) {
        return type.flaws().stream()
                .filter(flaw -> flaw.kind() != Kind.UNRESOLVED) // the compiler says so
                .map(flaw -> finding(role, site, type, flaw, home));
    }

    private static Finding finding(String role, Site site, TypeModel type, Flaw flaw, String home) {
        return switch (flaw.kind()) {
            case NOT_A_VALUE, UNRESOLVED ->
                stored(Problem.NOT_A_VALUE, role, site, type, flaw, "is not a value" + instead(flaw.type()));
            case NESTED_OPTIONAL ->
                stored(
                        Problem.NOT_A_VALUE,
                        role,
                        site,
                        type,
                        flaw,
                        "is an Optional in an Optional, which has no stored form; use one Optional, or a sealed interface");
            case NOT_A_KEY ->
                stored(
                        Problem.NOT_A_VALUE,
                        role,
                        site,
                        type,
                        flaw,
                        "cannot be a key: keys are text, numbers, enums, times or UUIDs");
            case WILDCARD -> stored(Problem.TOO_VAGUE, role, site, type, flaw, "is a wildcard");
            case TYPE_VARIABLE -> stored(Problem.TOO_VAGUE, role, site, type, flaw, "is a type variable");
            case RAW -> stored(Problem.TOO_VAGUE, role, site, type, flaw, "lacks its type arguments");
            case OBJECT -> stored(Problem.TOO_VAGUE, role, site, type, flaw, "could be anything");
            case FUTURE -> Finding.of(Problem.STILL_TO_COME, site, role, type.text());
            case INVISIBLE -> Finding.of(Problem.NOT_VISIBLE, site, role, flaw.type(), home);
        };
    }

    /** What could be declared in place of a type of the JDK's that people take for a value. */
    private static String instead(String type) {
        String other = INSTEAD.get(type.replaceFirst("<.*", ""));
        return other == null ? "" : "; use " + other + " instead";
    }

    private static Finding stored(
            Problem problem, String role, Site site, TypeModel type, Flaw flaw, String predicate) {
        String itself = flaw.type().equals(type.text()) ? "it" : "'" + flaw.type() + "'";
        String subject = flaw.path().isEmpty() ? itself : "its " + flaw.path() + " of type '" + flaw.type() + "'";
        return Finding.of(problem, site, role, type.text(), subject + " " + predicate);
    }
}
