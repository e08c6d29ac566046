package org.mirrorscope.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Entry;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SeatId;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.shared.CountryCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever owns a follow-up is reminded before it is due and once when it should have been done. */
class FollowUpRemindersTests extends Convened {

    private static final LocalDate DUE = TODAY.plusDays(20);

    @Autowired
    private FollowUps followUps;

    @Autowired
    private FollowUpStore store;

    @Autowired
    private FollowUpReminderStore reminders;

    @Autowired
    private FollowUpLetters letters;

    @Autowired
    private MeetingStore meetingStore;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Audit audit;

    @Autowired
    private DSLContext sql;

    @Test
    void isPlannedAWeekAheadOnceTheMinutesAreSent() {
        Meeting held = held(ES);
        FollowUp followUp = noted(held, ES, seat(lead), DUE);
        assertThat(planned(followUp)).isEmpty();
        agreements.send(office, held.id());
        assertThat(planned(followUp)).contains(at(DUE.minusDays(7)));
    }

    @Test
    void whatIsDueSoonIsPlannedForTheDayBefore() {
        Meeting held = held(ES);
        FollowUp followUp = noted(held, ES, seat(lead), TODAY.plusDays(3));
        agreements.send(office, held.id());
        assertThat(planned(followUp)).contains(at(TODAY.plusDays(2)));
    }

    @Test
    void remindsOnceAheadAndOnceWhenOverdueInThePersonsLanguage() {
        FollowUp followUp = sent(ES, seat(lead));
        assertThat(run(followUp, DUE.minusDays(7))).contains(at(DUE.plusDays(1)));
        Letter ahead = last();
        assertThat(ahead.name()).isEqualTo("Ana Lead");
        assertThat(ahead.subject()).isEqualTo("Para hacer pronto: Send the terms");
        assertThat(ahead.text()).contains("Send the terms", "/my/ES/meetings/" + followUp.meeting());
        int before = letters();
        assertThat(run(followUp, DUE.minusDays(6))).contains(at(DUE.plusDays(1)));
        assertThat(letters()).as("once").isEqualTo(before);

        assertThat(run(followUp, DUE.plusDays(1))).isEmpty();
        assertThat(last().subject()).isEqualTo("Vencido: Send the terms");
        assertThat(run(followUp, DUE.plusDays(2))).isEmpty();
        assertThat(letters()).isEqualTo(before + 1);
        assertThat(audit.latest(null, ES, 2))
                .extracting(Entry::verb)
                .containsExactly("meeting-mail/audit.reminded-overdue", "meeting-mail/audit.reminded-ahead");
    }

    @Test
    void isNotOverdueOnTheDayItself() {
        FollowUp followUp = sent(ES, seat(lead));
        run(followUp, DUE);
        assertThat(last().subject()).startsWith("Para hacer pronto");
    }

    @Test
    void remindsNobodyOfWhatIsDone() {
        FollowUp followUp = sent(ES, seat(lead));
        int before = letters();
        followUps.done(lead, ES, followUp.id(), "Sent.");
        assertThat(run(followUp, DUE.minusDays(7))).isEmpty();
        assertThat(run(followUp, DUE.plusDays(1))).isEmpty();
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void remindsNobodyWhoseSeatHasEndedAndWhoeverFollowsInstead() {
        FollowUp followUp = sent(ES, seat(lead));
        int before = letters();
        seats.end(founder, lead.seats().getFirst(), TODAY.minusDays(1));
        assertThat(run(followUp, DUE.minusDays(7))).as("looks again").contains(at(DUE.minusDays(6)));
        assertThat(letters()).isEqualTo(before);
        SignedIn next = seated("Nora Next", ES, Role.LEAD);
        assertThat(seat(next)).isEqualTo(followUp.owner());
        int invited = letters();
        assertThat(run(followUp, DUE.minusDays(6))).contains(at(DUE.plusDays(1)));
        assertThat(letters()).isEqualTo(invited + 1);
        assertThat(last().name()).isEqualTo("Nora Next");
    }

    @Test
    void remindsTheHostsOfWhatTheOfficeOwns() {
        FollowUp followUp = sent(ES, null);
        run(followUp, DUE.minusDays(7));
        assertThat(last().name()).isEqualTo("Olga Host");
        assertThat(last().text()).contains("/office/meetings/" + followUp.meeting());
    }

    @Test
    void remindsOfNothingThatNoCountryHasSeen() {
        FollowUp followUp = noted(held(ES), ES, seat(lead), DUE);
        int before = letters();
        assertThat(run(followUp, DUE.minusDays(7))).isEmpty();
        assertThat(letters()).isEqualTo(before);
    }

    @Test
    void remindsEachOwnerOfTheOwn() {
        Meeting held = held(ES, FR);
        FollowUp spanish = noted(held, ES, seat(lead), DUE);
        noted(held, FR, seat(french), DUE);
        agreements.send(office, held.id());
        int before = letters();
        run(spanish, DUE.minusDays(7));
        assertThat(letters()).isEqualTo(before + 1);
        assertThat(last().name()).isEqualTo("Ana Lead");
    }

    private FollowUp sent(CountryCode country, @Nullable SeatId owner) {
        Meeting held = held(country);
        FollowUp followUp = noted(held, country, owner, DUE);
        agreements.send(office, held.id());
        return store.find(followUp.id()).orElseThrow();
    }

    private FollowUp noted(Meeting held, CountryCode country, @Nullable SeatId owner, LocalDate due) {
        return minutes.noteFollowUp(office, item(held, null, "Terms"), country, owner, "Send the terms", due);
    }

    private static SeatId seat(SignedIn who) {
        return who.seats().getFirst().id();
    }

    private Optional<Instant> run(FollowUp followUp, LocalDate day) {
        Clock clock = Clock.fixed(at(day), ZoneOffset.UTC);
        return new FollowUpReminders(store, reminders, letters, meetingStore, seats, jobs, audit, clock)
                .run(followUp.id().toString());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(7, 0).toInstant(ZoneOffset.UTC);
    }

    private Optional<Instant> planned(FollowUp followUp) {
        return sql.fetchOptional(
                        "select execution_time from platform.job where task_name = ? and task_instance = ?",
                        FollowUpReminders.NAME,
                        followUp.id().toString())
                .map(row -> row.get(0, OffsetDateTime.class).toInstant());
    }

    private List<Message> all() {
        return outbox.latest(1_000, null);
    }

    private int letters() {
        return all().size();
    }

    private Letter last() {
        return all().getFirst().letter();
    }
}
