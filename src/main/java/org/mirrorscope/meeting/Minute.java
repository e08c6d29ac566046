package org.mirrorscope.meeting;

import java.util.List;

/**
 * The minutes of one item, as the office has them now.
 *
 * @param text what was said; empty before anything is written
 */
public record Minute(
        AgendaItem item, String text, List<Finding> findings, List<FollowUp> followUps, List<Practice> practices) {

    public Minute {
        findings = List.copyOf(findings);
        followUps = List.copyOf(followUps);
        practices = List.copyOf(practices);
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return text.isEmpty() && findings.isEmpty() && followUps.isEmpty() && practices.isEmpty();
    }
}
