package dev.perdure.processor.model;

/**
 * An annotation that means nothing where it stands.
 *
 * @param annotation its simple name, {@code Activity}
 * @param where what it stands on: {@code default method Payments.total()}
 */
public record StrayModel(Site site, String annotation, String where) {}
