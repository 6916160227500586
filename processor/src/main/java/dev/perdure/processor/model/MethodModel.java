package dev.perdure.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One abstract method of an annotated interface, declared there or inherited.
 *
 * @param site the method, or the interface if it is inherited
 * @param storedName the last part of its stored name
 * @param varargs whether the last parameter is variable
 * @param generic whether it has type parameters of its own
 * @param thrown what it declares, subtypes before their supertypes
 * @param retry what is declared for this method alone
 * @param timeouts what is declared for this method alone
 */
public record MethodModel(
        Site site,
        String name,
        String storedName,
        List<ParameterModel> parameters,
        boolean varargs,
        TypeModel result,
        List<ThrownModel> thrown,
        boolean generic,
        List<RetryModel> retry,
        Optional<TimeoutsModel> timeouts,
        Documentation documentation) {

    /** What it declares and the compiler makes callers deal with. */
    public List<ThrownModel> checked() {
        return thrown.stream().filter(ThrownModel::checked).toList();
    }

    /** The types of its parameters. */
    public List<TypeModel> parameterTypes() {
        return parameters.stream().map(ParameterModel::type).toList();
    }

    /** Its only parameter, if it has just one. */
    public Optional<ParameterModel> onlyParameter() {
        return parameters.size() == 1 ? Optional.of(parameters.get(0)) : Optional.empty();
    }

    /** The same with other parameters. */
    public MethodModel withParameters(List<ParameterModel> others) {
        return new MethodModel(
                site, name, storedName, others, false, result, thrown, generic, retry, timeouts, documentation);
    }

    /** {@code charge(Card, Money)}, with the types' full names. */
    public String text() {
        return name
                + parameters.stream()
                        .map(parameter -> parameter.type().text())
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
