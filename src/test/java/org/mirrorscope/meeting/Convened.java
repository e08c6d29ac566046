package org.mirrorscope.meeting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.CountryCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Two countries with people, what they are asked, and meetings with them, for tests of this module's doors. */
@StoreTest
abstract class Convened {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    static final Coded ADOPTED = new Coded("adopted");

    @Autowired
    Countries countries;

    @Autowired
    Instruments instruments;

    @Autowired
    Invitations invitations;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    Minutes minutes;

    @Autowired
    Agreements agreements;

    final SignedIn founder = Cast.office();
    SignedIn office = founder;
    SignedIn lead = founder;
    SignedIn deputy = founder;
    SignedIn french = founder;

    @BeforeEach
    void convene() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
        instruments.publish(Drafts.version("m1", Drafts.question("gone", new Kind.Text())));
        instruments.publish(Drafts.version(
                "m2",
                Drafts.question("terms", Drafts.ordered("draft", "adopted")),
                Drafts.question("budget", Drafts.number(), Direction.NONE, Visibility.OFFICE, "budget")));
        office = seated("Olga Host", null, Role.COORDINATOR);
        lead = seated("Ana Lead", ES, Role.LEAD);
        deputy = seated("Deb Deputy", ES, Role.DEPUTY);
        french = seated("Fay French", FR, Role.LEAD);
    }

    /** Somebody who really holds a seat; Spaniards read Spanish. */
    SignedIn seated(String name, @Nullable CountryCode country, Role role) {
        EmailAddress address = new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org");
        Locale language = Locale.of(ES.equals(country) ? "es" : "en");
        return seats.signedIn(invitations
                        .invite(founder, new Invitation(name, address, language, country, role, TODAY))
                        .person()
                        .id())
                .orElseThrow();
    }

    /** So many days from now, at noon in UTC, for an hour. */
    MeetingPlan plan(int days, CountryCode... with) {
        Instant noon =
                TODAY.plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofHours(12));
        return new MeetingPlan(
                with.length == 1 ? MeetingKind.BILATERAL : MeetingKind.GROUP,
                "Catching up",
                noon,
                noon.plus(Duration.ofHours(1)),
                MADRID,
                "https://call.example.org/1",
                new TreeSet<>(Set.of(with)),
                Set.of(Role.LEAD, Role.DEPUTY),
                new LinkedHashSet<>(List.of(office.person().id())));
    }

    Meeting held(CountryCode... with) {
        return meeting(meetings.plan(office, plan(-3, with)));
    }

    Meeting meeting(MeetingId id) {
        return meetings.find(office, id).orElseThrow();
    }

    /** A new item at the end of the agenda, for all countries or one. */
    AgendaItemId item(Meeting meeting, @Nullable CountryCode country, String title) {
        agendas.add(office, meeting.id(), List.of(new Agendas.Wanted(country, null, null, title, "")));
        return agendas.of(office, meeting.id()).getLast().id();
    }

    Finding.Fact adopted(Meeting meeting) {
        return new Finding.Fact("terms", ADOPTED, meeting.day());
    }

    static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> Assertions.assertThat(refusal.key()).isEqualTo(key));
    }
}
