package dev.perdure;

/** What every generated proxy of an entity has. */
public interface EntityProxy {
    /** The entity this proxy calls. */
    EntityId entityId();
}
