package org.mirrorscope.access;

import java.util.List;
import org.mirrorscope.shell.NavigationEntry;

/** A module's entries in the navigation of signed-in people; each module with such pages implements it once. */
public interface SignedInEntries {

    /** Where this person may go, in any order; the one with the lowest order is where the person begins. */
    List<NavigationEntry> entries(SignedIn who);
}
