package org.mirrorscope.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SequencedSet;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.shared.CountryCode;

/**
 * The office and countries talk to each other.
 *
 * @param id which
 * @param plan what, when, where and with whom
 * @param changes how often the plan was changed, so that calendars take the latest
 * @param invitedAt when invitations were sent first; null if they were not
 * @param cancelled that it does not take place; null if it does
 */
public record Meeting(
        MeetingId id,
        MeetingPlan plan,
        int changes,
        @Nullable Instant invitedAt,
        @Nullable Cancellation cancelled) {

    /** Why a meeting does not take place. */
    public record Cancellation(String reason, Signature by) {}

    public String title() {
        return plan.title();
    }

    /** The countries that it is with. */
    public SortedSet<CountryCode> countries() {
        return plan.countries();
    }

    /** Who of the office is invited. */
    public SequencedSet<PersonId> hosts() {
        return plan.hosts();
    }

    /** The day on which it begins, where it was planned. */
    public LocalDate day() {
        return LocalDate.ofInstant(plan.start(), plan.zone());
    }

    public boolean isWith(CountryCode country) {
        return plan.countries().contains(country);
    }

    public boolean isCancelled() {
        return cancelled != null;
    }

    /** Whether it had begun by then; never if it was cancelled. */
    public boolean hasBegun(Instant now) {
        return !isCancelled() && !plan.start().isAfter(now);
    }

    /** Whether it was over by then. */
    public boolean isPast(Instant now) {
        return !plan.end().isAfter(now);
    }
}
