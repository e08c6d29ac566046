package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.springframework.stereotype.Component;

/** This module's entries in the navigation of signed-in people. */
@Component
class OfficeEntries implements SignedInEntries {

    private static final int AFTER_RECORDS = 27;
    private static final int FACTSHEET = 50;
    private static final int ANNOUNCEMENTS = 52;

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        List<NavigationEntry> entries = new ArrayList<>();
        who.countries()
                .forEach(country -> entries.add(
                        new NavigationEntry(AFTER_RECORDS, "/my/" + country + "/reply", "publication-replies/nav.my")));
        if (who.isOffice()) {
            entries.add(new NavigationEntry(AFTER_RECORDS, RoundsPages.PATH, "publication-replies/nav.office"));
        }
        if (who.may(Deed.EDIT_PAGES)) {
            entries.add(new NavigationEntry(FACTSHEET, PassagesController.PATH, "publication-general/nav"));
            entries.add(new NavigationEntry(ANNOUNCEMENTS, AnnouncementDeskController.PATH, "shell/announcements"));
        }
        return entries;
    }
}
