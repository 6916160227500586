/**
 * What was declared, as values. {@link dev.perdure.processor.model.ModelReader} and the readers it uses are the only
 * code that looks at elements; everybody else sees records. A model of a wrong declaration is complete enough to say
 * what is wrong. Internal.
 */
@NullMarked
package dev.perdure.processor.model;

import org.jspecify.annotations.NullMarked;
