/**
 * What class files say: members, calls and type relations, as plain values. The only package that knows the class file
 * library. It states facts and judges nothing.
 *
 * <p>Internal: may change in any release.
 */
@NullMarked
package dev.perdure.checker.bytecode;

import org.jspecify.annotations.NullMarked;
