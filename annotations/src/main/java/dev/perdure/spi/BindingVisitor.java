package dev.perdure.spi;

/** Tells the kinds of bindings apart. */
public interface BindingVisitor {
    /** An orchestrator. */
    void orchestrator(OrchestratorBinding binding);

    /** The activities of one interface. */
    void activities(ActivitiesBinding binding);

    /** An entity. */
    void entity(EntityBinding binding);
}
