package org.mirrorscope.access.web;

import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.springframework.stereotype.Component;

/** This module's entries in the navigation of signed-in people. */
@Component
class AccessEntries implements SignedInEntries {

    private static final int PEOPLE = 60;
    private static final int OUTBOX = 70;
    private static final int AUDIT = 80;
    private static final int OWN_PEOPLE = 90;

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        List<NavigationEntry> entries = new ArrayList<>();
        if (who.isOffice()) {
            entries.add(new NavigationEntry(PEOPLE, PeoplePages.OFFICE, "access/nav.people"));
        }
        if (who.may(Deed.HANDLE_MAIL)) {
            entries.add(new NavigationEntry(OUTBOX, "/office/outbox", "access/nav.outbox"));
        }
        if (who.may(Deed.READ_AUDIT)) {
            entries.add(new NavigationEntry(AUDIT, "/office/audit", "access/nav.audit"));
        }
        who.countries()
                .forEach(country -> entries.add(
                        new NavigationEntry(OWN_PEOPLE, PeoplePages.pathOf(country), "access/nav.colleagues")));
        return entries;
    }
}
