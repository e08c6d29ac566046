package org.mirrorscope.registry.group;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Visibility;

/**
 * What a country keeps of its mirror group, as it is now.
 *
 * @param bodies those that exist, then those that have ended
 * @param contact null if there is none now
 * @param links without those that were removed
 * @param documents without those that were withdrawn
 */
public record MirrorGroup(
        List<Kept<Body>> bodies,
        @Nullable Kept<ContactPoint> contact,
        List<Kept<GroupLink>> links,
        List<Kept<GroupDocument>> documents) {

    /** Of a country that has said nothing. */
    public static final MirrorGroup NONE = new MirrorGroup(List.of(), null, List.of(), List.of());

    public MirrorGroup {
        bodies = List.copyOf(bodies);
        links = List.copyOf(links);
        documents = List.copyOf(documents);
    }

    public boolean isEmpty() {
        return bodies.isEmpty() && contact == null && links.isEmpty() && documents.isEmpty();
    }

    /** What somebody sees who sees as much as that. */
    public MirrorGroup visibleTo(Visibility reader) {
        return new MirrorGroup(
                seenBy(reader, bodies),
                Optional.ofNullable(contact)
                        .filter(kept -> kept.what().isFor(reader))
                        .orElse(null),
                seenBy(reader, links),
                seenBy(reader, documents));
    }

    private static <T extends Shown> List<Kept<T>> seenBy(Visibility reader, List<Kept<T>> all) {
        return all.stream().filter(kept -> kept.what().isFor(reader)).toList();
    }
}
