package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the office with countries: when, where and with whom. Everything asks first whether the person may. */
@Component
public class Meetings {

    /** An address of a call can be long. */
    private static final int LONGEST_PLACE = 1_000;

    private static final Duration LONGEST = Duration.ofDays(14);

    private final MeetingStore store;
    private final MeetingLetters letters;
    private final Countries countries;
    private final Audit audit;
    private final Clock clock;

    Meetings(MeetingStore store, MeetingLetters letters, Countries countries, Audit audit, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.countries = countries;
        this.audit = audit;
        this.clock = clock;
    }

    /** A meeting, for the office; empty if there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(SignedIn who, MeetingId id) {
        who.require(Deed.SEE_OFFICE);
        return store.find(id);
    }

    /** A meeting with a country, for its people; empty if there is none, or it is not with that country. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(SignedIn who, MeetingId id, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.find(id).filter(meeting -> meeting.isWith(country));
    }

    /** Every meeting, earliest first. */
    @Transactional(readOnly = true)
    public List<Meeting> all(SignedIn who) {
        who.require(Deed.SEE_OFFICE);
        return store.all();
    }

    /** Every meeting with a country, earliest first. */
    @Transactional(readOnly = true)
    public List<Meeting> with(SignedIn who, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        return store.with(country);
    }

    /**
     * Plans a meeting. Nobody is invited by that.
     *
     * @throws Refusal if the plan makes no sense
     */
    @Transactional
    public MeetingId plan(SignedIn who, MeetingPlan plan) {
        who.require(Deed.HOLD_MEETINGS);
        require(plan);
        MeetingId id = MeetingId.next();
        store.add(id, plan);
        note(who, "meeting/audit.planned", id, plan);
        return id;
    }

    /**
     * A meeting as a file for calendars; one that was cancelled has none.
     *
     * @param country for whose people; null for the office
     * @param language of the address in it
     */
    @Transactional(readOnly = true)
    public String calendar(SignedIn who, MeetingId id, @Nullable CountryCode country, Locale language) {
        return (country == null ? find(who, id) : find(who, id, country))
                .filter(meeting -> !meeting.isCancelled())
                .map(meeting -> letters.published(meeting, country, language))
                .orElseThrow(() -> RefusedRequest.notFound("meeting/unknown"));
    }

    /** Whether its minutes were sent to anybody: then what they are about stays as it is. */
    @Transactional(readOnly = true)
    public boolean wereMinutesSent(SignedIn who, MeetingId id) {
        who.require(Deed.SEE_OFFICE);
        return store.wereMinutesSent(id);
    }

    /** Whether anything was written or noted in its minutes: then it took place. */
    @Transactional(readOnly = true)
    public boolean hasMinutes(SignedIn who, MeetingId id) {
        who.require(Deed.SEE_OFFICE);
        return store.hasMinutes(id);
    }

    /**
     * Changes a plan. Whoever was invited is told, if it is not over. What is on the agenda of a meeting with one country
     * stays that country's when others come in.
     *
     * @throws Refusal if the plan makes no sense, the meeting was cancelled, a country would go that has its own in it, one
     *     would come that then saw what was written before, or the minutes were sent and more would change than where it
     *     was and who was invited
     */
    @Transactional
    public void change(SignedIn who, MeetingId id, MeetingPlan plan) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting before = hold(id);
        require(plan);
        if (before.plan().equals(plan)) {
            return;
        }
        if (store.wereMinutesSent(id) && !isSameMeeting(before.plan(), plan)) {
            throw new Refusal("meeting/plan.sent");
        }
        boolean widens = !before.countries().containsAll(plan.countries());
        if (widens) {
            requireNothingIsShownToOthers(before);
        }
        SortedSet<CountryCode> stay = store.countriesInUse(id);
        if (widens && store.hasSharedItems(id)) {
            stay.addAll(before.countries());
        }
        stay.stream()
                .filter(country -> !plan.countries().contains(country))
                .findFirst()
                .ifPresent(country -> {
                    throw new Refusal("meeting/countries.in-use", country);
                });
        store.change(id, plan);
        if (widens) {
            store.keepSharedItemsFor(id, before.countries().first());
        }
        note(who, "meeting/audit.changed", id, plan);
        Meeting after = store.find(id).orElseThrow();
        if (before.invitedAt() != null && !after.isPast(clock.instant())) {
            List<Invitee> invited = letters.invited(plan);
            letters.invite(after, true, invited);
            List<Invitee> gone = letters.invited(before.plan()).stream()
                    .filter(one -> invited.stream()
                            .noneMatch(other ->
                                    other.person().id().equals(one.person().id())))
                    .toList();
            letters.cancel(after, gone, "");
        }
    }

    /** Whether two plans are of what minutes are about: when, with whom, and what it is called. */
    private static boolean isSameMeeting(MeetingPlan one, MeetingPlan other) {
        return one.kind() == other.kind()
                && one.title().equals(other.title())
                && one.start().equals(other.start())
                && one.end().equals(other.end())
                && one.zone().equals(other.zone())
                && one.countries().equals(other.countries());
    }

    /**
     * A country that comes in later must not see what was written while it was no part of the meeting. Of an agenda that
     * one country saw, all can become that country's own; one that several saw cannot be told apart.
     */
    private void requireNothingIsShownToOthers(Meeting before) {
        if (store.hasMinutes(before.id()) || store.hasAttendees(before.id())) {
            throw new Refusal("meeting/countries.minutes");
        }
        if (before.countries().size() > 1 && store.hasSharedItems(before.id())) {
            throw new Refusal("meeting/countries.agenda");
        }
    }

    /**
     * Sends invitations, with the meeting for people's calendars.
     *
     * @return how many people are invited
     * @throws Refusal if it is over or cancelled, or nobody of a country holds one of the seats that are invited
     */
    @Transactional
    public int invite(SignedIn who, MeetingId id) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = hold(id);
        if (meeting.isPast(clock.instant())) {
            throw new Refusal("meeting/invite.past");
        }
        List<Invitee> invited = letters.invited(meeting.plan());
        if (invited.stream().allMatch(one -> one.country() == null)) {
            throw new Refusal("meeting/invite.nobody");
        }
        letters.invite(meeting, false, invited);
        store.setInvited(id, now());
        audit.record(who, "meeting/audit.invited", subject(meeting), meeting.title(), invited.size());
        return invited.size();
    }

    /** Who is invited: who holds one of the seats today, and the hosts. */
    @Transactional(readOnly = true)
    public List<Invitee> invitees(SignedIn who, Meeting meeting) {
        who.require(Deed.SEE_OFFICE);
        return letters.invited(meeting.plan());
    }

    /**
     * Says that a meeting does not take place. Whoever was invited is told, if it is not over.
     *
     * @throws Refusal if no reason is given, it was cancelled before, or minutes were written
     */
    @Transactional
    public void cancel(SignedIn who, MeetingId id, String reason) {
        Signature by = Signature.ofOffice(who, Deed.HOLD_MEETINGS, now());
        Meeting meeting = hold(id);
        String why = Wording.text("meeting/cancel.reason", reason);
        if (store.hasMinutes(id)) {
            throw new Refusal("meeting/cancel.minutes");
        }
        store.cancel(id, new Meeting.Cancellation(why, by));
        audit.record(who, "meeting/audit.cancelled", subject(meeting), meeting.title(), why);
        if (meeting.invitedAt() != null && !meeting.isPast(clock.instant())) {
            letters.cancel(store.find(id).orElseThrow(), letters.invited(meeting.plan()), why);
        }
    }

    private Meeting hold(MeetingId id) {
        return hold(store, id);
    }

    /** A meeting that takes place; until the transaction ends, nobody else changes anything of it. */
    static Meeting hold(MeetingStore store, MeetingId id) {
        Meeting meeting = store.hold(id).orElseThrow(() -> RefusedRequest.notFound("meeting/unknown"));
        if (meeting.isCancelled()) {
            throw new Refusal("meeting/cancelled.already");
        }
        return meeting;
    }

    private void require(MeetingPlan plan) {
        Wording.line("meeting/title.missing", plan.title());
        if (plan.countries().isEmpty()) {
            throw new Refusal("meeting/countries.none");
        }
        if (plan.kind() == MeetingKind.BILATERAL && plan.countries().size() > 1) {
            throw new Refusal("meeting/countries.many", plan.countries().size());
        }
        plan.countries().stream()
                .filter(country -> countries.find(country).isEmpty())
                .findFirst()
                .ifPresent(stranger -> {
                    throw new Refusal("registry/country.unknown", stranger);
                });
        if (!plan.end().isAfter(plan.start())) {
            throw new Refusal("meeting/end.before");
        }
        if (Duration.between(plan.start(), plan.end()).compareTo(LONGEST) > 0) {
            throw new Refusal("meeting/end.far", LONGEST.toDays());
        }
        if (plan.place().length() > LONGEST_PLACE || plan.place().chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("meeting/place.long", LONGEST_PLACE);
        }
        if (!letters.knows(plan.hosts())) {
            throw new Refusal("meeting/hosts.unknown");
        }
        if (plan.roles().stream().anyMatch(Role::isOfOffice)) {
            throw new IllegalArgumentException("the office is invited by name: " + plan.roles());
        }
    }

    private void note(SignedIn who, String verb, MeetingId id, MeetingPlan plan) {
        audit.record(
                who,
                verb,
                subject(id, plan),
                plan.title(),
                plan.countries().stream().map(CountryCode::alpha2).collect(Collectors.joining(", ")),
                plan.start().atZone(plan.zone()));
    }

    static Subject subject(Meeting meeting) {
        return subject(meeting.id(), meeting.plan());
    }

    private static Subject subject(MeetingId id, MeetingPlan plan) {
        return plan.countries().size() == 1
                ? Subject.of("meeting", id, plan.countries().first())
                : Subject.of("meeting", id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
