package org.mirrorscope.registry.web;

import java.util.ArrayList;
import java.util.List;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.springframework.stereotype.Component;

/** This module's entries in the navigation of signed-in people. */
@Component
class RecordEntries implements SignedInEntries {

    private static final int AFTER_WAVES = 25;

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        List<NavigationEntry> entries = new ArrayList<>();
        who.countries().forEach(country -> {
            Where where = new Where(country, false);
            entries.add(new NavigationEntry(AFTER_WAVES, where.path(), "registry/nav.record"));
            entries.add(new NavigationEntry(AFTER_WAVES, where.group(), "registry-group/nav"));
        });
        if (!who.countries().isEmpty()) {
            entries.add(new NavigationEntry(AFTER_WAVES, GroupController.ALL, "registry-group/nav.others"));
        }
        if (who.isOffice()) {
            entries.add(new NavigationEntry(AFTER_WAVES, RecordsController.PATH, "registry/nav.records"));
        }
        return entries;
    }
}
