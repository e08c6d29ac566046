package org.mirrorscope.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.MovedClock;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.Announced;
import org.mirrorscope.shell.Announcement;
import org.mirrorscope.shell.AnnouncementKind;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/** Announcements stand in their window and nowhere else; the office changes and withdraws them, and the trail says so. */
@SpringBootTest
@TestDatabase
@Transactional
class AnnouncementsTests {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant START = Instant.parse("2026-12-03T20:00:00Z");
    private static final Instant END = Instant.parse("2026-12-03T21:00:00Z");
    private static final Duration MOMENT = Duration.ofNanos(1_000);
    private static final SignedIn OFFICE = Cast.office();

    @Autowired
    private AnnouncementStore store;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Audit audit;

    private final MovedClock clock = new MovedClock(NOON);
    private AnnouncementBoard board;
    private Announcements announcements;

    @BeforeEach
    void stopTheClock() {
        board = new AnnouncementBoard(store, clock);
        announcements = new Announcements(store, board, audit, clock);
    }

    private static Announcement interruption(String text, Instant from, Instant until) {
        return new Announcement(AnnouncementKind.INTERRUPTION, LocalizedText.of(text), from, until);
    }

    private Announced at(Instant moment) {
        clock.moveTo(moment);
        return board.announced();
    }

    @Test
    void standsFromItsStartToItsEndAndNotAMomentMore() {
        Announcement away = interruption("We are away.", START, END);
        announcements.announce(OFFICE, away);

        assertThat(at(START.minus(MOMENT)).standing()).isEmpty();
        assertThat(at(START).standing()).containsExactly(away);
        assertThat(at(END.minus(MOMENT)).standing()).containsExactly(away);
        assertThat(at(END).standing()).isEmpty();
        assertThat(at(END)).isEqualTo(Announced.NOTHING);
    }

    @Test
    void isAnotherVersionWhenOneIsMadeBeginsEndsChangesOrGoes() {
        String nothing = board.announced().version();
        AnnouncementId id = announcements.announce(OFFICE, interruption("We are away.", START, END));
        String planned = at(NOON).version();
        String stands = at(START).version();
        announcements.change(OFFICE, id, 1, interruption("We are away, sorry.", START, END));
        String changed = at(START).version();

        assertThat(List.of(nothing, planned, stands, changed)).doesNotHaveDuplicates();
        assertThat(at(END.minus(MOMENT)).version()).isEqualTo(changed);
        assertThat(changed).matches("[a-z0-9-]+");
        announcements.withdraw(OFFICE, id);
        assertThat(at(START).version()).isEqualTo(nothing);
    }

    @Test
    void isChangedAndWithdrawnAndTheTrailSaysSo() {
        AnnouncementId id = announcements.announce(OFFICE, interruption("We are away.", START, END));
        announcements.change(OFFICE, id, 1, interruption("We are away for long.", START, END.plusSeconds(60)));
        announcements.withdraw(OFFICE, id);

        assertThat(announcements.find(id)).hasValueSatisfying(edition -> {
            assertThat(edition.number()).isEqualTo(3);
            assertThat(announcements.state(edition)).isEqualTo(AnnouncementState.WITHDRAWN);
            assertThat(edition.content().text()).isEqualTo(LocalizedText.of("We are away for long."));
        });
        assertThat(audit.latest(null, null, 3))
                .extracting(entry -> entry.sentence(Messages.in(Locale.ENGLISH)))
                .containsExactly(
                        "Withdrew the announcement 'We are away for long.' from " + START + " to "
                                + END.plusSeconds(60),
                        "Changed an announcement, which is 'We are away for long.' from " + START + " to "
                                + END.plusSeconds(60) + " now",
                        "Announced 'We are away.' from " + START + " to " + END);
        refuses("publication-announcements/closed", () -> announcements.withdraw(OFFICE, id));
    }

    @Test
    void isNotChangedOnceItIsOverNorOverSomebodyElsesChange() {
        AnnouncementId id = announcements.announce(OFFICE, interruption("We are away.", START, END));
        announcements.change(OFFICE, id, 1, interruption("Olga's", START, END));
        refuses(
                "publication-announcements/meanwhile",
                () -> announcements.change(OFFICE, id, 1, interruption("Ana's", START, END)));
        clock.moveTo(END);
        refuses(
                "publication-announcements/closed",
                () -> announcements.change(OFFICE, id, 2, interruption("Late", START, END.plusSeconds(60))));
    }

    @Test
    void refusesWhatNobodyCouldRead() {
        refuses("publication-announcements/until.before", () -> announce("Backwards", END, START));
        refuses("publication-announcements/until.before", () -> announce("No time", START, START));
        refuses("publication-announcements/until.past", () -> announce("Late", NOON.minusSeconds(60), NOON));
        refuses("publication-announcements/long", () -> announce("a".repeat(501), START, END));
        for (String markup : List.of("<b>now</b>", "See <a href='x'>this</a>", "<!-- -->", "<script>")) {
            refuses("publication-announcements/markup", () -> announce(markup, START, END));
        }
        announce("a".repeat(500), START, END);
        announce("1 < 2 and 3 > 2, R&D", START, END);
    }

    @Test
    void isTheOfficesAlone() {
        SignedIn lead = Cast.signedIn("Ana Lead", new CountryCode("ES"), Role.LEAD);
        SignedIn analyst = Cast.signedIn("Ana Lyst", null, Role.ANALYST);
        for (SignedIn other : List.of(lead, analyst)) {
            assertThatThrownBy(() -> announcements.announce(other, interruption("Mine", START, END)))
                    .isInstanceOf(RefusedRequest.class);
        }
        assertThat(announcements.all()).isEmpty();
    }

    @Test
    void tellsEveryReaderInALanguageThatThereIs() {
        Announcement both = new Announcement(
                AnnouncementKind.NEWS,
                new LocalizedText(new TreeMap<>(Map.of("en", "News", "es", "Novedad"))),
                NOON,
                END);
        announcements.announce(OFFICE, both);
        assertThat(at(NOON).standing()).containsExactly(both);
        assertThat(both.languageFor(Reader.of(Locale.of("es")))).isEqualTo("es");
        assertThat(both.languageFor(Reader.of(Locale.of("fr")))).isEqualTo("en");
    }

    @Test
    void staysWhileTheDatabaseCannotBeReached() {
        announcements.announce(OFFICE, interruption("We are away.", START, END));
        boolean[] down = {false};
        var reachable = sql.configuration().connectionProvider();
        DSLContext line = DSL.using(sql.configuration().derive(new ConnectionProvider() {
            @Override
            public @Nullable Connection acquire() {
                if (down[0]) {
                    throw new DataAccessException("down");
                }
                return reachable.acquire();
            }

            @Override
            public void release(Connection connection) {
                reachable.release(connection);
            }
        }));
        AnnouncementBoard onTheLine = new AnnouncementBoard(new AnnouncementStore(line), clock);
        down[0] = true;
        assertThatThrownBy(onTheLine::announced).isInstanceOf(DataAccessException.class);
        down[0] = false;
        assertThat(onTheLine.announced().standing()).isEmpty();
        down[0] = true;
        onTheLine.forget();
        clock.moveTo(START);
        assertThat(onTheLine.announced().standing()).hasSize(1);
        clock.moveTo(END);
        assertThat(onTheLine.announced().standing()).isEmpty();
    }

    private void announce(String text, Instant from, Instant until) {
        announcements.announce(OFFICE, interruption(text, from, until));
    }

    private static void refuses(String key, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
