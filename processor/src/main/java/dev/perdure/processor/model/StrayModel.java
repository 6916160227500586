package dev.perdure.processor.model;

/**
 * An annotation that means nothing where it stands.
 *
 * @param annotation its simple name, {@code Activity}
 * @param name the simple name of what it stands on
 * @param where what it stands on: {@code a default method}
 */
public record StrayModel(Site site, String annotation, String name, String where) {}
