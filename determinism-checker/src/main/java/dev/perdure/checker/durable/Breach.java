package dev.perdure.checker.durable;

import dev.perdure.checker.bytecode.MemberRef;

/**
 * A place in one method where a rule is broken.
 *
 * @param line 0 when the class file has no line numbers
 * @param member what is used there
 */
record Breach(String rule, int line, MemberRef member) {}
