package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class SeatsTests {

    private static final CountryCode ES = new CountryCode("ES");
    private static final CountryCode FR = new CountryCode("FR");

    @Autowired
    private People people;

    @Autowired
    private Seats seats;

    @Autowired
    private Audit audit;

    private SignedIn office = Cast.office();
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void found() {
        Person olga = person("Olga Office");
        seats.found(olga);
        office = seats.signedIn(olga.id()).orElseThrow();
        today = seats.today();
    }

    private Person person(String name) {
        return people.findOrAdd(
                name,
                new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org"),
                Locale.ENGLISH);
    }

    @Test
    void theFirstCoordinatorComesOnce() {
        assertThat(office.isOffice()).isTrue();
        refuses(() -> seats.found(person("Eve")), "Somebody coordinates already");
    }

    @Test
    void knowsAPersonByTheAddressWhateverItsCase() {
        Person ana = person("Ana Ruiz");
        assertThat(people.withAddress(new EmailAddress("ANA.Ruiz@Example.org"))).contains(ana);
        assertThat(people.findOrAdd("Another Name", new EmailAddress("ana.ruiz@EXAMPLE.org"), Locale.of("es")))
                .isEqualTo(ana);
    }

    @Test
    void aSeatIsHeldFromItsFirstDayToItsLast() {
        Person ana = person("Ana Ruiz");
        seats.place(office, ana, ES, Role.LEAD, today, today);
        seats.place(office, ana, FR, Role.READER, today.plusDays(1), null);
        assertThat(seats.signedIn(ana.id()).orElseThrow().seatWords()).isEqualTo("ES lead");
        Person past = person("Past Lead");
        seats.place(office, past, FR, Role.LEAD, today.minusDays(9), today.minusDays(1));
        assertThat(seats.signedIn(past.id()).orElseThrow().seats()).isEmpty();
    }

    @Test
    void historyStaysWithTheSeatWhenThePersonChanges() {
        Person ana = person("Ana Ruiz");
        Person luis = person("Luis Gil");
        Seat lead = seats.place(office, ana, ES, Role.LEAD, today.minusDays(100), null)
                .seat();

        Holding next = seats.handOver(office, lead, luis, today.plusDays(10));

        assertThat(seats.history(lead.id()))
                .containsExactly(next, new Holding(lead, ana, today.minusDays(100), today.plusDays(9)));
        assertThat(seats.holders(ES)).extracting(Holding::person).containsExactly(ana);
        assertThat(seats.signedIn(luis.id()).orElseThrow().seats()).isEmpty();
        refuses(() -> seats.handOver(office, lead, luis, today.plusDays(20)), "Luis Gil holds this seat");
    }

    @Test
    void aCountryHasOneLeadAtATimeAndManyContributors() {
        seats.place(office, person("Ana Ruiz"), ES, Role.LEAD, today, today.plusDays(5));
        refuses(
                () -> seats.place(office, person("Luis Gil"), ES, Role.LEAD, today.plusDays(5), null),
                "Ana Ruiz holds this seat then");
        Holding later = seats.place(office, person("Luis Gil"), ES, Role.LEAD, today.plusDays(6), null);
        assertThat(seats.history(later.seat().id())).hasSize(2);
        seats.place(office, person("Eva Sol"), ES, Role.CONTRIBUTOR, today, null);
        seats.place(office, person("Max Mar"), ES, Role.CONTRIBUTOR, today, null);
        assertThat(seats.holders(ES)).hasSize(3);
        assertThat(seats.holders(FR)).isEmpty();
    }

    @Test
    void whatHasNotBegunNeverDoes() {
        Person ana = person("Ana Ruiz");
        Seat seat = seats.place(office, ana, ES, Role.LEAD, today.plusDays(30), null)
                .seat();
        seats.end(office, seat, today);
        assertThat(seats.history(seat.id()))
                .singleElement()
                .satisfies(holding -> assertThat(holding.neverBegan()).isTrue());
        refuses(() -> seats.end(office, seat, today), "Nobody holds this seat then or later");
        seats.place(office, person("Luis Gil"), ES, Role.LEAD, today, null);
        refuses(() -> seats.place(office, ana, FR, Role.LEAD, today, today.minusDays(1)), "before it begins");
    }

    @Test
    void theOfficeCannotLockItselfOut() {
        Seat seat = office.seats().getFirst();
        refuses(() -> seats.end(office, seat, today), "Nobody would coordinate any more");
    }

    @Test
    void aLeadNamesPeopleOfTheOwnCountryOnly() {
        Person ana = person("Ana Ruiz");
        Seat seat = seats.place(office, ana, ES, Role.LEAD, today, null).seat();
        SignedIn lead = seats.signedIn(ana.id()).orElseThrow();
        Person luis = person("Luis Gil");

        seats.place(lead, luis, ES, Role.DEPUTY, today, null);
        assertThatThrownBy(() -> seats.place(lead, luis, FR, Role.DEPUTY, today, null))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> seats.place(lead, luis, null, Role.ANALYST, today, null))
                .isInstanceOf(RefusedRequest.class);
        SignedIn deputy = seats.signedIn(luis.id()).orElseThrow();
        assertThatThrownBy(() -> seats.end(deputy, seat, today)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> people.change(lead, luis)).isInstanceOf(RefusedRequest.class);
        seats.handOver(lead, seat, luis, today.plusDays(1));
        assertThat(audit.latest(null, ES, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Ana Ruiz");
            assertThat(entry.seats()).isEqualTo("ES lead");
            assertThat(entry.sentence(Messages.in(Locale.ENGLISH)))
                    .startsWith("Handed the seat ES lead over from Ana Ruiz to Luis Gil (luis.gil@example.org)");
        });
    }

    @Test
    void aDeputySignsOffWhileTheLeadHasHandedTheSeatOver() {
        Person ana = person("Ana Ruiz");
        Person luis = person("Luis Gil");
        Seat seat = seats.place(office, ana, ES, Role.LEAD, today, null).seat();
        seats.place(office, luis, ES, Role.DEPUTY, today, null);
        assertThat(signedIn(luis).maySignOff(ES)).isFalse();

        seats.handOver(signedIn(ana), seat, luis, today);
        assertThat(signedIn(luis).maySignOff(ES)).isTrue();
        assertThat(signedIn(ana).maySignOff(ES)).isFalse();

        seats.handOver(signedIn(luis), seat, ana, today);
        assertThat(signedIn(ana).maySignOff(ES)).isTrue();
        assertThat(signedIn(luis).seatWords()).isEqualTo("ES deputy");
    }

    private SignedIn signedIn(Person person) {
        return seats.signedIn(person.id()).orElseThrow();
    }

    @Test
    void twoPeopleNeverShareAnAddress() {
        Person ana = person("Ana Ruiz");
        Person luis = person("Luis Gil");
        Person renamed = new Person(ana.id(), "Ana Ruiz Sol", new EmailAddress("ana@example.net"), Locale.of("es"));
        people.change(office, renamed);
        assertThat(people.find(ana.id())).contains(renamed);
        refuses(
                () -> people.change(office, new Person(ana.id(), "Ana", luis.address(), Locale.ENGLISH)),
                "belongs to Luis Gil already");
    }

    private static void refuses(ThrowingCallable deed, String sentence) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> List.of("en", "es")
                                .forEach(language -> assertThat(refusal.sentence(Messages.in(Locale.of(language))))
                                        .isNotBlank()))
                .satisfies(refusal -> assertThat(((Refusal) refusal).sentence(Messages.in(Locale.ENGLISH)))
                        .contains(sentence));
    }
}
