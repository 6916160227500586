package dev.perdure.processor.model;

/** A parameter of a durable method, or a component of an entity's state. */
public record ParameterModel(Site site, String name, TypeModel type) {}
