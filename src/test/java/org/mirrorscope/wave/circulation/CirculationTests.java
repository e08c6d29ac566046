package org.mirrorscope.wave.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.MailDesk;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.Owing;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;
import org.mirrorscope.wave.Waves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invitations and reminders of a wave of Spain, which has people, and France, which has none at first. */
@StoreTest
class CirculationTests {

    private static final WaveId WAVE = new WaveId("circulated");
    private static final Instrument ASKED = Drafts.version("9", Drafts.question("status", Drafts.ordered("a", "b")));
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Countries countries;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Waves waves;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Circulation circulation;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ReminderStore store;

    @Autowired
    private Owing owing;

    @Autowired
    private Addressees addressees;

    @Autowired
    private LetterTexts texts;

    @Autowired
    private SendingStore sendings;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailDesk desk;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private SiteLinks links;

    @Autowired
    private Audit audit;

    private final SignedIn office = Cast.office();
    private final SignedIn lead = Cast.signedIn("Ana Lead", ES, Role.LEAD);
    private final Instant deadline = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);

    @BeforeEach
    void openWave() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
        instruments.publish(ASKED);
        seat("Ana Ruiz", "es", ES, Role.LEAD);
        seat("Bea Gil", "en", ES, Role.DEPUTY);
        seat("Carl Reader", "en", ES, Role.READER);
        reviews.create(office, WAVE, ASKED.id(), LocalizedText.of("Survey, 2027"), List.of(ES, FR));
        reviews.open(office, WAVE, deadline);
    }

    private void seat(String name, String language, CountryCode country, Role role) {
        EmailAddress address = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        LocalDate today = invitations.today();
        invitations.invite(office, new Invitation(name, address, Locale.of(language), country, role, today));
    }

    @Test
    void invitesEachPersonOnceInTheOwnLanguage() {
        assertThat(circulation.mailing(office, WAVE).unreached()).containsExactly(FR);
        assertThat(circulation.invite(office, WAVE)).isEqualTo(2);

        Letter spanish = letterTo("Ana Ruiz");
        assertThat(spanish.subject()).isEqualTo("Survey, 2027: invitamos a España a responder");
        assertThat(spanish.text())
                .contains("Hola, Ana Ruiz", "/my/circulated/ES")
                .doesNotContain("token", "{");
        assertThat(spanish.calendar()).contains("SUMMARY:Survey\\, 2027", "/my/circulated/ES");
        assertThat(letterTo("Bea Gil").text()).contains("Dear Bea Gil", "Spain is invited");

        refused("has an invitation already", () -> circulation.invite(office, WAVE));
        seat("Fay Lead", "en", FR, Role.LEAD);
        assertThat(circulation.invite(office, WAVE)).as("who took a seat since").isEqualTo(1);
        assertThat(sendings.all(WAVE)).hasSize(3);
    }

    private Letter letterTo(String name) {
        return outbox.latest(50, null).stream()
                .map(Message::letter)
                .filter(letter ->
                        letter.kind().startsWith("wave.") && letter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesToTheSeatsAndInTheWordsThatTheOfficeChose() {
        refused("at least one kind of seat", () -> circulation.writeTo(office, WAVE, List.of(Role.COORDINATOR)));
        circulation.writeTo(office, WAVE, List.of(Role.READER));
        LetterText own = new LetterText("{title}!", "{name}: {address}");
        circulation.write(office, WAVE, LetterKind.INVITATION, Map.of("en", own));
        refused(
                "{when}",
                () -> circulation.write(
                        office, WAVE, LetterKind.INVITATION, Map.of("en", new LetterText("{when}", "{address}"))));
        circulation.invite(office, WAVE);
        assertThat(sendings.all(WAVE)).hasSize(1);
        assertThat(letterTo("Carl Reader").subject()).isEqualTo("Survey, 2027!");
        assertThat(letterTo("Carl Reader").text()).startsWith("Carl Reader: http");
    }

    @Test
    void remindersAreRelativeToTheDeadlineAndMoveWithIt() {
        assertThat(due()).containsExactly(deadline.minus(DAY.multipliedBy(14)), before(3), before(1));
        reminders.plan(office, WAVE, List.of(7, 3));
        assertThat(due()).containsExactly(before(7), before(3));
        refused("is past", () -> reminders.plan(office, WAVE, List.of(30)));
        refused("0 to 365", () -> reminders.plan(office, WAVE, List.of(366)));

        Instant later = deadline.plus(DAY.multipliedBy(10));
        reviews.extend(office, WAVE, later);
        assertThat(due()).containsExactly(later.minus(DAY.multipliedBy(7)), later.minus(DAY.multipliedBy(3)));
        reviews.close(office, WAVE);
        assertThat(due()).isEmpty();
    }

    private Instant before(int days) {
        return deadline.minus(DAY.multipliedBy(days));
    }

    private List<Instant> due() {
        return store.all(WAVE).stream()
                .filter(reminder -> reminder.state() == Reminder.State.WAITING)
                .map(Reminder::dueAt)
                .toList();
    }

    @Test
    void aReminderGoesOnceToThoseWhoOweSomethingThen() {
        seat("Fay Lead", "en", FR, Role.LEAD);
        returns.decline(lead, WAVE, ES, "No group any more");
        Reminder first = store.all(WAVE).getFirst();

        assertThat(job(first.dueAt().minusSeconds(1)).run(first.id().toString()))
                .contains(first.dueAt());
        assertThat(sendings.all(WAVE)).isEmpty();
        assertThat(job(first.dueAt()).run(first.id().toString())).isEmpty();
        assertThat(job(first.dueAt().plusSeconds(9)).run(first.id().toString())).isEmpty();

        assertThat(sendings.all(WAVE)).singleElement().satisfies(sending -> {
            assertThat(sending.country()).isEqualTo(FR);
            assertThat(sending.reminder()).isEqualTo(first.id());
        });
        assertThat(letterTo("Fay Lead").subject()).startsWith("Reminder");
        assertThat(store.all(WAVE).getFirst().state()).isEqualTo(Reminder.State.SENT);
    }

    @Test
    void aReminderThatComesTooLateIsMissed() {
        Reminder last = store.all(WAVE).getLast();
        assertThat(job(deadline).run(last.id().toString())).isEmpty();
        assertThat(store.all(WAVE).getLast().state()).isEqualTo(Reminder.State.MISSED);
        assertThat(sendings.all(WAVE)).isEmpty();
    }

    private ReminderJob job(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Letters letters = new Letters(texts, sendings, outbox, links, clock);
        return new ReminderJob(
                store, new ReminderPost(owing, addressees, letters, sendings, outbox, clock), waves, audit, clock);
    }

    @Test
    void theOfficeRemindsByHandAndNobodyTwiceInAnHour() {
        assertThat(reminders.owing(office, WAVE).keySet()).containsExactly(ES, FR);
        assertThat(reminders.remind(office, WAVE, Set.of(ES, FR))).isEqualTo(2);
        refused("Nobody was reminded", () -> reminders.remind(office, WAVE, Set.of(ES)));
        assertThat(sendings.all(WAVE)).allMatch(sending -> sending.reminder() == null);
    }

    @Test
    void whereMailCameBackFromNobodyIsRemindedUntilAnotherMessageArrives() {
        circulation.invite(office, WAVE);
        Message came = messageTo("Ana Ruiz");
        refused("was not sent", () -> desk.cameBack(office, came));
        delivered(came);
        desk.cameBack(office, came);
        assertThat(outbox.unreachable()).containsExactly(came.letter().to());
        assertThat(reminders.remind(office, WAVE, Set.of(ES))).isEqualTo(1);
        assertThat(letterTo("Bea Gil").subject()).startsWith("Reminder");
        assertThat(letterTo("Ana Ruiz").subject()).doesNotStartWith("Reminder");

        desk.sendAgain(office, came);
        delivered(came);
        assertThat(outbox.unreachable()).isEmpty();
    }

    private Message messageTo(String name) {
        return outbox.latest(20, null).stream()
                .filter(message -> message.letter().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** As if a mail server had taken it over. */
    private void delivered(Message message) {
        sql.update(
                "update mail.message set fate = 'sent', next_at = null where id = ?",
                message.id().id());
    }

    @Test
    void nobodyIsWrittenToOnceTheWaveIsClosed() {
        reviews.close(office, WAVE);
        refused("is closed", () -> circulation.invite(office, WAVE));
        refused("is closed", () -> reminders.remind(office, WAVE, Set.of(ES)));
    }

    private static void refused(String sentence, ThrowingCallable verb) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains(sentence));
    }
}
