package dev.perdure.processor.model;

import java.util.Locale;

/** A parameter of a durable method, or a component of an entity's state. */
public record ParameterModel(Site site, String name, TypeModel type) {
    /** The name of the generated method that writes it, if it is a component of a state. */
    public String setter() {
        return "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
