package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;
import java.util.List;

/**
 * An orchestrator.
 *
 * @param type internal name of the class
 * @param methods what the engine calls: the entry methods first, then constructors, then the static initialiser
 */
public record EntryPoint(String type, List<MemberRef> methods) {}
