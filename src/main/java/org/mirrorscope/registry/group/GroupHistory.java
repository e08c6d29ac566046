package org.mirrorscope.registry.group;

import java.util.List;
import java.util.UUID;

/** Every revision of everything that was ever kept of a mirror group, latest first. */
public record GroupHistory(
        List<Kept<Body>> bodies,
        List<Kept<ContactPoint>> contacts,
        List<Kept<GroupLink>> links,
        List<Kept<GroupDocument>> documents) {

    /** The revisions of one body. */
    public List<Kept<Body>> body(UUID id) {
        return bodies.stream().filter(kept -> kept.what().id().equals(id)).toList();
    }

    /** The revisions of one link. */
    public List<Kept<GroupLink>> link(UUID id) {
        return links.stream().filter(kept -> kept.what().id().equals(id)).toList();
    }

    /** The revisions of one document. */
    public List<Kept<GroupDocument>> document(UUID id) {
        return documents.stream().filter(kept -> kept.what().id().equals(id)).toList();
    }
}
