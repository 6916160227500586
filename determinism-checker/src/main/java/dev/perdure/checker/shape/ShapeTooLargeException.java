package dev.perdure.checker.shape;

/** An orchestrator's calls can follow each other in more ways than can be compared. */
final class ShapeTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ShapeTooLargeException() {
        super("too many ways in which calls can follow each other");
    }
}
