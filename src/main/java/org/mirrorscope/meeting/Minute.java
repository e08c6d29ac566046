package org.mirrorscope.meeting;

import java.util.List;
import org.mirrorscope.shared.CountryCode;

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

    /** What of it concerns a country and stands: what was withdrawn or dropped does not. */
    Minute of(CountryCode country) {
        return new Minute(
                item,
                text,
                findings.stream()
                        .filter(finding -> finding.country().equals(country) && !finding.withdrawn())
                        .toList(),
                followUps.stream()
                        .filter(each -> each.concerns(country) && each.state() != FollowUpState.DROPPED)
                        .toList(),
                practices.stream()
                        .filter(practice -> practice.country().equals(country) && !practice.withdrawn())
                        .toList());
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return text.isEmpty() && findings.isEmpty() && followUps.isEmpty() && practices.isEmpty();
    }
}
