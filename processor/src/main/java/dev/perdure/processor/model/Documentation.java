package dev.perdure.processor.model;

/**
 * What a declaration says to its readers.
 *
 * @param text the javadoc, without the comment's frame; empty if there is none
 * @param deprecated whether it is deprecated
 */
public record Documentation(String text, boolean deprecated) {}
