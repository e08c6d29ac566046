package org.mirrorscope.registry.group;

import org.mirrorscope.instrument.Visibility;

/** Something of a mirror group that not everybody need see. */
public sealed interface Shown permits Body, ContactPoint, GroupLink, GroupDocument {

    /** Who may see it. */
    Visibility visibility();

    /** Whether somebody sees it who sees as much as that. */
    default boolean isFor(Visibility reader) {
        return visibility().compareTo(reader) <= 0;
    }
}
