package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.CountryCode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with each role of Spain, of France and of the office, and somebody whose seat has ended, who come in. */
record Everybody(
        MockMvc pages,
        LinkStore links,
        Countries countries,
        People people,
        Seats seats,
        TransactionTemplate transaction) {

    private static final EmailAddress FORMER_LEAD = new EmailAddress("former.lead@example.org");

    /**
     * Their sessions by a letter for the role, for example {@code L} or {@code L of France}.
     *
     * @param nobody the name of somebody without a session
     */
    Map<String, @Nullable Cookie> signIn(String nobody) throws Exception {
        transaction.executeWithoutResult(status -> countries.adopt(
                Places.initiative("one"), List.of(Places.country(Places.ES), Places.country(Places.FR))));
        SignedIn office = Objects.requireNonNull(transaction.execute(status -> {
            Person olga = people.findOrAdd("Olga Office", new EmailAddress("olga@example.org"), Locale.ENGLISH);
            if (!seats.hasCoordinator()) {
                seats.found(olga);
            }
            return Cast.office();
        }));
        Map<String, @Nullable Cookie> everybody = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String letter = role == Role.COORDINATOR ? "K" : role.name().substring(0, 1);
            if (role.isOfOffice()) {
                everybody.put(letter, signIn(placed(office, null, role)));
            } else {
                everybody.put(letter, signIn(placed(office, Places.ES, role)));
                everybody.put(letter + " of France", signIn(placed(office, Places.FR, role)));
            }
        }
        everybody.put("seat ended", signIn(formerLead(office)));
        everybody.put(nobody, null);
        return everybody;
    }

    private Person placed(SignedIn office, @Nullable CountryCode country, Role role) {
        return Objects.requireNonNull(transaction.execute(status -> {
            String name = role.code() + "." + country;
            Person person = people.findOrAdd(name, new EmailAddress(name + "@example.org"), Locale.ENGLISH);
            if (seats.signedIn(person.id()).orElseThrow().seats().isEmpty()) {
                seats.place(office, person, country, role, seats.today(), null);
            }
            return person;
        }));
    }

    private Person formerLead(SignedIn office) {
        return Objects.requireNonNull(transaction.execute(status -> people.withAddress(FORMER_LEAD)
                .orElseGet(() -> {
                    Person person = people.findOrAdd("Former Lead", FORMER_LEAD, Locale.ENGLISH);
                    seats.place(office, person, Places.ES, Role.CONTRIBUTOR, seats.today(), null);
                    return person;
                })));
    }

    private Cookie signIn(Person person) throws Exception {
        return new Entrance(pages, links, transaction).signIn(person);
    }

    void endSeatOfFormerLead() {
        SignedIn office = Cast.office();
        Person former = people.withAddress(FORMER_LEAD).orElseThrow();
        transaction.executeWithoutResult(status -> seats.signedIn(former.id())
                .orElseThrow()
                .seats()
                .forEach(seat -> seats.end(office, seat, seats.today().minusDays(1))));
        assertThat(seats.signedIn(former.id()).orElseThrow().seats()).isEmpty();
    }
}
