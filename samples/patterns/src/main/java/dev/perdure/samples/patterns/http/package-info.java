/** Work that takes longer than a request: 202 and the address of a status, until there is a result. */
@NullMarked
package dev.perdure.samples.patterns.http;

import org.jspecify.annotations.NullMarked;
