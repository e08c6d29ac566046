package org.mirrorscope.instrument.web;

import java.util.List;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SignedInEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.springframework.stereotype.Component;

/** This module's entry in the navigation of the office. */
@Component
class InstrumentEntries implements SignedInEntries {

    private static final List<NavigationEntry> ENTRIES =
            List.of(new NavigationEntry(40, Addresses.INSTRUMENTS, "instrument-pages/nav.instruments"));

    @Override
    public List<NavigationEntry> entries(SignedIn who) {
        return who.may(Deed.SEE_OFFICE) ? ENTRIES : List.of();
    }
}
