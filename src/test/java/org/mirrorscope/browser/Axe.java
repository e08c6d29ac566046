package org.mirrorscope.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds against the rules of WCAG 2.2, levels A and AA. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /**
     * Each violation as the rule, the first element that breaks it, and what would mend it. No page here holds frames of
     * other pages, so everything runs in the page itself, which is much faster; nor is told what is right.
     */
    static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().getFirst().getTarget() + ": "
                                + rule.getNodes().getFirst().getFailureSummary())
                        .toList();
    }
}
