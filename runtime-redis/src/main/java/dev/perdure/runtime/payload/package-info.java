/** What turns values into what is stored, beyond the types of their interfaces: for those who want it otherwise. */
@NullMarked
package dev.perdure.runtime.payload;

import org.jspecify.annotations.NullMarked;
