package dev.perdure.it.sim;

/** Unwinds the actors of a process that is no more. */
final class Crashed extends Error {
    private static final long serialVersionUID = 1;

    Crashed() {
        super("The process of this actor has crashed.", null, false, false);
    }
}
