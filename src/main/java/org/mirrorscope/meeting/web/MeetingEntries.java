package org.mirrorscope.meeting.web;

import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.springframework.stereotype.Component;

/** This module's entries in the navigation of signed-in people. */
@Component
class MeetingEntries implements SignedInEntries {

    private static final int AFTER_RECORDS = 27;

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        List<NavigationEntry> entries = new ArrayList<>();
        who.countries()
                .forEach(country -> entries.add(
                        new NavigationEntry(AFTER_RECORDS, Addresses.of(country), "meeting-pages/nav.own")));
        if (who.isOffice()) {
            entries.add(new NavigationEntry(AFTER_RECORDS, Addresses.OFFICE, "meeting-pages/nav"));
        }
        return entries;
    }
}
