package dev.perdure.checker.bytecode;

import java.util.List;

/** Parameter and result types with their type arguments, by binary names: {@code java.util.List<shop.Line>}. */
public record MethodTypes(List<String> parameters, String result) {}
