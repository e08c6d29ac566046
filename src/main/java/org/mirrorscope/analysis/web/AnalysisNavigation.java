package org.mirrorscope.analysis.web;

import java.util.List;
import org.mirrorscope.shell.NavigationEntries;
import org.mirrorscope.shell.NavigationEntry;
import org.springframework.stereotype.Component;

/** This module's entries in the main navigation. */
@Component
class AnalysisNavigation implements NavigationEntries {

    private static final List<NavigationEntry> ENTRIES = List.of(
            new NavigationEntry(20, Addresses.FINDINGS, "analysis-pages/nav.findings"),
            new NavigationEntry(30, Addresses.COMPOSITION, "analysis-pages/nav.composition"),
            new NavigationEntry(50, Addresses.ASSOCIATION, "analysis-pages/nav.association"));

    @Override
    public List<NavigationEntry> entries() {
        return ENTRIES;
    }
}
