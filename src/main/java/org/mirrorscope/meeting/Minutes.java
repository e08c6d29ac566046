package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.FactCheck;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said in meetings, item by item, as the office writes it. Countries see nothing of it before it is sent, see
 * {@link Agreements}; what a country has agreed to is not written any more. Everything asks first whether the person may.
 */
@Component
public class Minutes {

    private final MinuteBook book;
    private final AgendaStore agenda;
    private final FindingStore findings;
    private final FollowUpStore followUps;
    private final PracticeStore practices;
    private final MeetingStore meetings;
    private final Seats seats;
    private final KnownVariables variables;
    private final FactCheck check;
    private final Audit audit;
    private final Clock clock;

    Minutes(
            MinuteBook book,
            AgendaStore agenda,
            FindingStore findings,
            FollowUpStore followUps,
            PracticeStore practices,
            MeetingStore meetings,
            Seats seats,
            KnownVariables variables,
            FactCheck check,
            Audit audit,
            Clock clock) {
        this.book = book;
        this.agenda = agenda;
        this.findings = findings;
        this.followUps = followUps;
        this.practices = practices;
        this.meetings = meetings;
        this.seats = seats;
        this.variables = variables;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /** The minutes of a meeting as the office has them now, in the order of the agenda. */
    @Transactional(readOnly = true)
    public List<Minute> of(SignedIn who, MeetingId meeting) {
        who.require(Deed.SEE_OFFICE);
        return book.of(meeting);
    }

    /**
     * What somebody notes about an item in one go; null for what there is nothing of.
     *
     * @param text what was said; null if that stays as it is
     */
    public record Notes(
            @Nullable String text,
            @Nullable NewFinding finding,
            @Nullable NewFollowUp followUp,
            @Nullable NewPractice practice) {}

    /** A finding, as {@link #noteFinding} takes it. */
    public record NewFinding(CountryCode country, Finding.@Nullable Fact fact, String text) {}

    /** A follow-up, as {@link #noteFollowUp} takes it. */
    public record NewFollowUp(
            @Nullable CountryCode country, @Nullable SeatId owner, String what, LocalDate due) {}

    /** A candidate practice, as {@link #notePractice} takes it. */
    public record NewPractice(CountryCode country, String title, String text) {}

    /** Writes and notes all of it; if one of it is refused, nothing. */
    @Transactional
    public void note(SignedIn who, AgendaItemId id, Notes notes) {
        who.require(Deed.HOLD_MEETINGS);
        if (notes.text() != null) {
            write(who, id, notes.text());
        }
        NewFinding finding = notes.finding();
        if (finding != null) {
            noteFinding(who, id, finding.country(), finding.fact(), finding.text());
        }
        NewFollowUp followUp = notes.followUp();
        if (followUp != null) {
            noteFollowUp(who, id, followUp.country(), followUp.owner(), followUp.what(), followUp.due());
        }
        NewPractice practice = notes.practice();
        if (practice != null) {
            notePractice(who, id, practice.country(), practice.title(), practice.text());
        }
    }

    /**
     * Writes what was said about an item; all countries that the item concerns get the same text.
     *
     * @throws Refusal if the meeting has not begun, or everybody agreed to it already
     */
    @Transactional
    public void write(SignedIn who, AgendaItemId id, String text) {
        Open open = open(who, id);
        if (open.standings().stream().allMatch(standing -> standing.state() == Standing.State.AGREED)) {
            throw new Refusal("meeting/minutes.agreed");
        }
        agenda.write(id, Wording.text(text));
        note(who, "meeting/audit.written", open);
    }

    /**
     * Notes what became known of a country.
     *
     * @param fact null for words alone
     * @throws Refusal if it cannot stand in the record: the variable is not asked any more, the value does not fit,
     *     the day lies in the future or very long ago
     */
    @Transactional
    public Finding noteFinding(
            SignedIn who, AgendaItemId id, CountryCode country, Finding.@Nullable Fact fact, String text) {
        Open open = open(who, id).of(country);
        String words = fact == null ? Wording.text("meeting/finding.empty", text) : Wording.text(text);
        if (fact != null) {
            check.require(country, about(fact.variable()), fact.answer());
            if (fact.asOf().isAfter(today())) {
                throw new Refusal("meeting/finding.future");
            }
            check.requireNotLongAgo(fact.asOf());
        }
        Finding finding = new Finding(NewId.next(), id, country, fact, words, false);
        findings.add(finding);
        note(who, "meeting/audit.finding", open, country, fact == null ? words : fact.variable());
        return finding;
    }

    private KnownVariable about(String variable) {
        KnownVariable about =
                variables.find(variable).orElseThrow(() -> new Refusal("registry/variable.unknown", variable));
        requireAsked(about);
        return about;
    }

    /** @throws Refusal if a variable is not asked any more, which says which version asked it last */
    static void requireAsked(KnownVariable about) {
        if (about.dropped()) {
            throw new Refusal("meeting/finding.dropped", about.variable().label(), about.version());
        }
    }

    /**
     * Notes what somebody is to do.
     *
     * @param country the one country that it concerns; null if all of the item do, and then the office does it
     * @param owner the seat of the country that does it; null if the office does
     */
    @Transactional
    public FollowUp noteFollowUp(
            SignedIn who,
            AgendaItemId id,
            @Nullable CountryCode country,
            @Nullable SeatId owner,
            String what,
            LocalDate due) {
        Open open = country == null ? open(who, id).ofAll() : open(who, id).of(country);
        String line = Wording.line("meeting/follow-up.what", what);
        if (due.isBefore(open.meeting().day())) {
            throw new Refusal("meeting/follow-up.due", open.meeting().day());
        }
        if (owner != null) {
            requireOwner(country, owner);
        }
        FollowUp followUp = new FollowUp(
                FollowUpId.next(), open.meeting().id(), id, country, owner, line, due, false, FollowUpState.OPEN, null);
        followUps.add(followUp);
        note(who, "meeting/audit.follow-up", open, line, due);
        return followUp;
    }

    private void requireOwner(@Nullable CountryCode country, SeatId owner) {
        Seat seat = seats.find(owner).orElseThrow(() -> new Refusal("meeting/follow-up.owner"));
        if (country == null || !seat.isOf(country)) {
            throw new Refusal("meeting/follow-up.owner");
        }
    }

    /** Notes what a country does well and others may want to do too. */
    @Transactional
    public Practice notePractice(SignedIn who, AgendaItemId id, CountryCode country, String title, String text) {
        Open open = open(who, id).of(country);
        String line = Wording.line("meeting/practice.title", title);
        Practice practice =
                new Practice(NewId.next(), id, country, line, Wording.text("meeting/practice.text", text), false);
        practices.add(practice);
        note(who, "meeting/audit.practice", open, country, line);
        return practice;
    }

    /** Takes a finding back, which a country that has seen it sees too. */
    @Transactional
    public void withdrawFinding(SignedIn who, UUID id) {
        who.require(Deed.HOLD_MEETINGS);
        Finding finding = findings.find(id).orElseThrow(Minutes::unknown);
        Open open = open(who, finding.item()).of(finding.country());
        findings.withdraw(id);
        Finding.Fact fact = finding.fact();
        note(who, "meeting/audit.withdrawn", open, fact == null ? finding.text() : fact.variable());
    }

    /** Takes a candidate practice back, which a country that has seen it sees too. */
    @Transactional
    public void withdrawPractice(SignedIn who, UUID id) {
        who.require(Deed.HOLD_MEETINGS);
        Practice practice = practices.find(id).orElseThrow(Minutes::unknown);
        Open open = open(who, practice.item()).of(practice.country());
        practices.withdraw(id);
        note(who, "meeting/audit.withdrawn", open, practice.title());
    }

    /**
     * Takes a follow-up away that no country has seen.
     *
     * @throws Refusal if one has: then it is dropped
     */
    @Transactional
    public void removeFollowUp(SignedIn who, FollowUpId id) {
        who.require(Deed.HOLD_MEETINGS);
        FollowUp followUp = followUps.find(id).orElseThrow(Minutes::unknown);
        if (followUp.sent()) {
            throw new Refusal("meeting/follow-up.sent");
        }
        Open open = open(who, followUp.item());
        followUps.remove(id);
        note(who, "meeting/audit.withdrawn", open, followUp.what());
    }

    /** An item whose minutes are written now, and how it stands with each country that it concerns. */
    private record Open(Meeting meeting, AgendaItem item, List<Standing> standings) {

        /** For something of one country, which has not agreed yet. */
        Open of(CountryCode country) {
            Standing own = standings.stream()
                    .filter(standing -> standing.country().equals(country))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("meeting/country.other", country));
            return requireUnagreed(List.of(own));
        }

        /** For something of all countries, none of which has agreed yet. */
        Open ofAll() {
            return requireUnagreed(standings);
        }

        private Open requireUnagreed(List<Standing> some) {
            some.stream()
                    .filter(standing -> standing.state() == Standing.State.AGREED)
                    .findFirst()
                    .ifPresent(agreed -> {
                        throw new Refusal("meeting/item.agreed", agreed.country());
                    });
            return this;
        }
    }

    private Open open(SignedIn who, AgendaItemId id) {
        who.require(Deed.HOLD_MEETINGS);
        AgendaItem item = book.item(id).orElseThrow(Minutes::unknown);
        Meeting meeting = Meetings.hold(meetings, item.meeting());
        if (!meeting.hasBegun(clock.instant())) {
            throw new Refusal("meeting/minutes.before");
        }
        List<Standing> standings = book.standings(meeting).stream()
                .filter(standing -> standing.minute().item().id().equals(id))
                .toList();
        return new Open(meeting, item, standings);
    }

    private static RefusedRequest unknown() {
        return RefusedRequest.notFound("meeting/item.unknown");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void note(SignedIn who, String verb, Open open, Object... more) {
        Object[] arguments = Stream.concat(
                        Stream.<Object>of(open.item().title(), open.meeting().title()), Stream.of(more))
                .toArray();
        audit.record(who, verb, Meetings.subject(open.meeting()), arguments);
    }
}
