package dev.perdure.checker.report;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.Optional;

/**
 * A place in the code on the way from an orchestrator to what it must not touch.
 *
 * @param method the method that contains the place
 * @param sourceFile the source file's name, if the class file tells
 * @param line 0 if the class file does not tell
 */
public record Hop(MemberRef method, Optional<String> sourceFile, int line) {}
