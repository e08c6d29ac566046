package org.mirrorscope.intake.demonstration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.AgendaItemId;
import org.mirrorscope.meeting.Agendas;
import org.mirrorscope.meeting.Agreements;
import org.mirrorscope.meeting.Attendances;
import org.mirrorscope.meeting.Attendee;
import org.mirrorscope.meeting.Finding;
import org.mirrorscope.meeting.MeetingId;
import org.mirrorscope.meeting.MeetingKind;
import org.mirrorscope.meeting.MeetingPlan;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.Minutes;
import org.mirrorscope.meeting.SentItem;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two meetings of the demonstration's office with one country: one that is over, whose minutes the country agreed to in
 * part, and one to come. Everything goes through the doors, by people with seats, and is done once.
 */
@Component
public class DemonstrationMeetings {

    private static final CountryCode COUNTRY = new CountryCode("ES");
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final int AHEAD = 9;

    private final InventedPeople people;
    private final Countries countries;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Attendances attendances;
    private final Minutes minutes;
    private final Agreements agreements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationMeetings(
            InventedPeople people,
            Countries countries,
            Meetings meetings,
            Agendas agendas,
            Attendances attendances,
            Minutes minutes,
            Agreements agreements,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.countries = countries;
        this.meetings = meetings;
        this.agendas = agendas;
        this.attendances = attendances;
        this.minutes = minutes;
        this.agreements = agreements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Holds the meetings, if there is none; nothing where a real person coordinates. */
    public void hold() {
        people.office().ifPresent(office -> transaction.executeWithoutResult(status -> hold(office)));
    }

    private void hold(SignedIn office) {
        if (countries.find(COUNTRY).isEmpty() || !meetings.all(office).isEmpty()) {
            return;
        }
        SignedIn lead = people.leads(office, new TreeSet<>(Set.of(COUNTRY))).get(COUNTRY);
        if (lead != null && at(DAY).isBefore(clock.instant())) {
            past(office, lead);
        }
        toCome(office);
    }

    private static Instant at(LocalDate day) {
        return LocalDateTime.of(day, TEN).atZone(ZONE).toInstant();
    }

    private static MeetingPlan plan(SignedIn office, String title, LocalDate day) {
        return new MeetingPlan(
                MeetingKind.BILATERAL,
                title,
                at(day),
                at(day).plus(Duration.ofMinutes(90)),
                ZONE,
                "https://call.example.org/spain",
                new TreeSet<>(Set.of(COUNTRY)),
                Set.of(Role.LEAD, Role.DEPUTY),
                new LinkedHashSet<>(List.of(office.person().id())));
    }

    private void past(SignedIn office, SignedIn lead) {
        MeetingId meeting = meetings.plan(office, plan(office, "Invented example: yearly talk with Spain", DAY));
        AgendaItemId terms = item(office, meeting, "terms_of_reference", "The Terms of Reference");
        AgendaItemId members = item(office, meeting, "member_count", "Members of the mirror group");
        AgendaItemId next = item(office, meeting, null, "What comes next");
        attendances.note(office, meeting, List.of(attendee(lead, COUNTRY), attendee(office, null)));
        minutes.write(office, terms, "Invented example: the Terms of Reference were adopted in February.");
        fact(office, terms, "terms_of_reference", new AnswerValue.Coded("adopted"));
        minutes.write(office, members, "Invented example: three hospitals have joined.");
        fact(office, members, "member_count", new AnswerValue.Amount(BigDecimal.valueOf(14)));
        minutes.write(office, next, "Invented example: the group wants to learn how others include patients.");
        minutes.notePractice(
                office,
                next,
                COUNTRY,
                "Invented example: an open forum twice a year",
                "Invented example: everybody who works on genomic medicine may come and ask the group.");
        minutes.noteFollowUp(
                office,
                terms,
                COUNTRY,
                lead.seats().getFirst().id(),
                "Invented example: send the signed Terms of Reference",
                DAY.plusMonths(2));
        minutes.noteFollowUp(
                office,
                next,
                COUNTRY,
                null,
                "Invented example: collect how others include patients",
                today().plusDays(14));
        agreements.send(office, meeting);
        for (SentItem sent : agreements.of(lead, meeting, COUNTRY)) {
            if (sent.item().equals(members)) {
                agreements.disagree(
                        lead, COUNTRY, sent.id(), "Invented example: two of the three have not decided yet.");
            } else {
                agreements.agree(lead, COUNTRY, sent.id(), "");
            }
        }
    }

    private void toCome(SignedIn office) {
        MeetingId meeting = meetings.plan(
                office, plan(office, "Invented example: before the results of 2026", today().plusDays(AHEAD)));
        item(office, meeting, null, "What the answers of 2026 say");
        item(office, meeting, null, "Follow-ups of our last meeting");
        meetings.invite(office, meeting);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private AgendaItemId item(SignedIn office, MeetingId meeting, @Nullable String variable, String title) {
        agendas.add(office, meeting, List.of(new Agendas.Wanted(null, variable, null, title, "")));
        return agendas.of(office, meeting).getLast().id();
    }

    private void fact(SignedIn office, AgendaItemId item, String variable, Answer answer) {
        minutes.noteFinding(office, item, COUNTRY, new Finding.Fact(variable, answer, DAY), "");
    }

    private static Attendee attendee(SignedIn one, @Nullable CountryCode country) {
        return new Attendee(
                NewId.next(),
                country,
                one.person().id(),
                one.person().name(),
                one.seats().getFirst().words());
    }
}
