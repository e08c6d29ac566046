package org.mirrorscope.shell;

import java.util.List;

/**
 * The person whose page the frame is around.
 *
 * @param name the person's name
 * @param entries where the person may go, in order
 */
public record Visitor(String name, List<NavigationEntry> entries) {

    public Visitor {
        entries = List.copyOf(entries);
    }
}
