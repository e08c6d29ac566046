package org.mirrorscope.shell;

import java.util.List;

/** A module's entries in the main navigation; each module with public pages implements it once. */
public interface NavigationEntries {

    /** The entries that lead somewhere at present, in any order. Asked for every page, so it must be quick. */
    List<NavigationEntry> entries();
}
