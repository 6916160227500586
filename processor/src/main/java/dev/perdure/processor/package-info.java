/**
 * The annotation processor: what it finds becomes a model, the model is checked, and what is clean is emitted.
 * Internal, but for the name of {@link dev.perdure.processor.PerdureProcessor}, which build tools may be told.
 *
 * <p>{@code entry -> validate, emit -> model}; {@code emit} never sees {@code validate}. JavaPoet is used in
 * {@code emit} only.
 */
@NullMarked
package dev.perdure.processor;

import org.jspecify.annotations.NullMarked;
