package dev.perdure.checker.reach;

import dev.perdure.checker.bytecode.MemberRef;

/**
 * All objects that one instruction leaves behind, taken as one.
 *
 * @param method the method that contains the instruction
 * @param type internal name of the objects' class; empty if it is not known, since they come from elsewhere
 */
record Thing(MemberRef method, int at, String type) {
    private static final String CLASS = "java/lang/Class";

    /** More than it is worth to tell apart. */
    static final Thing ANYTHING = fromElsewhere(MemberRef.type(""), 0);

    /** What code that is not looked into hands over: at an instruction, or as a parameter, counted from -1 down. */
    static Thing fromElsewhere(MemberRef method, int at) {
        return new Thing(method, at, "");
    }

    /** An instance of which is not known where it was made. */
    static Thing some(String type) {
        return new Thing(MemberRef.type(type), -1, type);
    }

    /** The object that stands for a class. */
    static Thing classOf(String type) {
        return new Thing(MemberRef.type(type), -1, CLASS);
    }

    boolean isClass() {
        return type.equals(CLASS) && method.name().isEmpty();
    }

    /** Of the object that stands for a class: internal name of the class. */
    String representedType() {
        return method.owner();
    }

    boolean isKnown() {
        return !type.isEmpty();
    }
}
