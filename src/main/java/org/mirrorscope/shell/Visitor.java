package org.mirrorscope.shell;

import java.util.List;

/**
 * The person whose page the frame is around.
 *
 * @param name the person's name
 * @param page the path of the person's own page, without the language's prefix
 * @param entries where the person may go, in order
 */
public record Visitor(String name, String page, List<NavigationEntry> entries) {

    public Visitor {
        entries = List.copyOf(entries);
    }
}
