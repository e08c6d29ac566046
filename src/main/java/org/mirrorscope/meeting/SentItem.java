package org.mirrorscope.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.mirrorscope.shared.CountryCode;

/**
 * The minutes of one item as one country got them; they never change. What became of the follow-ups since, and what the
 * office took back, shows in them.
 *
 * @param number of which sending, from 1
 * @param by who sent them, and when
 * @param text what was said
 * @param responses what was said to them, earliest first
 */
public record SentItem(
        UUID id,
        MeetingId meeting,
        int number,
        Signature by,
        AgendaItemId item,
        CountryCode country,
        String title,
        String text,
        List<Finding> findings,
        List<FollowUp> followUps,
        List<Practice> practices,
        List<Response> responses) {

    public SentItem {
        findings = List.copyOf(findings);
        followUps = List.copyOf(followUps);
        practices = List.copyOf(practices);
        responses = List.copyOf(responses);
    }

    /** That the country agreed; empty if it did not. */
    public Optional<Response> agreement() {
        return last(kind -> kind == Response.Kind.AGREED);
    }

    /** What the country decided last; empty as long as it is waited for. */
    public Optional<Response> decision() {
        return last(kind -> kind == Response.Kind.AGREED || kind == Response.Kind.DISAGREED);
    }

    /** Whether the latest that was said to it is the same, by the same person: a page that was sent twice says so. */
    boolean saidLast(Response.Kind kind, String text, Signature by) {
        if (responses.isEmpty()) {
            return false;
        }
        Response latest = responses.getLast();
        return latest.kind() == kind
                && latest.text().equals(text)
                && latest.by().person().equals(by.person());
    }

    private Optional<Response> last(Predicate<Response.Kind> which) {
        return responses.stream()
                .filter(response -> which.test(response.kind()))
                .reduce((earlier, later) -> later);
    }

    /** Whether the office took something of it back, and so will send it anew. */
    public boolean isTakenBack() {
        return findings.stream().anyMatch(Finding::withdrawn)
                || practices.stream().anyMatch(Practice::withdrawn);
    }

    /** Whether the office says the same now as when this was sent. */
    boolean says(Minute now) {
        return title.equals(now.item().title())
                && text.equals(now.text())
                && findings.equals(now.findings())
                && followUps.stream()
                        .map(FollowUp::id)
                        .toList()
                        .equals(now.followUps().stream().map(FollowUp::id).toList())
                && practices.equals(now.practices());
    }
}
