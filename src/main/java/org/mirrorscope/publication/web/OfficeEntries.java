package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.springframework.stereotype.Component;

/** This module's entries in the navigation of signed-in people. */
@Component
class OfficeEntries implements SignedInEntries {

    private static final int FACTSHEET = 50;
    private static final int ANNOUNCEMENTS = 52;

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        return who.may(Deed.EDIT_PAGES)
                ? List.of(
                        new NavigationEntry(FACTSHEET, PassagesController.PATH, "publication-general/nav"),
                        new NavigationEntry(ANNOUNCEMENTS, AnnouncementDeskController.PATH, "shell/announcements"))
                : List.of();
    }
}
