package org.mirrorscope.intake.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignIns;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented people with seats: a coordinator and an analyst, and a lead for each country but two. */
@Component
class InventedPeople {

    /** Reserved by RFC 2606, so that nobody ever gets mail from a demonstration. */
    private static final String DOMAIN = "@example.org";

    private static final EmailAddress COORDINATOR = new EmailAddress("olga.berg" + DOMAIN);

    private static final List<String> FIRST = List.of(
            "Alma", "Bruno", "Clara", "Dario", "Elin", "Felix", "Greta", "Hugo", "Irma", "Jonas", "Karin", "Luca",
            "Mira", "Nils", "Oda", "Paul", "Rita", "Sven", "Tilda", "Ugo", "Vera", "Wim", "Xenia", "Yann", "Zita",
            "Anton", "Berta", "Cyril", "Dora", "Emil");

    private static final List<String> LAST =
            List.of("Example", "Invented", "Sample", "Specimen", "Fictive", "Imagined", "Pretend");

    private final SignIns signIns;
    private final Seats seats;
    private final Invitations invitations;

    InventedPeople(SignIns signIns, Seats seats, Invitations invitations) {
        this.signIns = signIns;
        this.seats = seats;
        this.invitations = invitations;
    }

    /** The invented coordinator; empty if a real person coordinates here, who then does everything alone. */
    @Transactional
    public Optional<SignedIn> office() {
        signIns.firstToken()
                .flatMap(token -> signIns.found(token, "Olga Berg", COORDINATOR, Locale.ENGLISH))
                .ifPresent(entered -> invite(entered.who(), "Ivo Analyst", "ivo.analyst", null, Role.ANALYST));
        return holder(holding ->
                holding.person().address().equals(COORDINATOR) && holding.seat().role() == Role.COORDINATOR);
    }

    private interface Which {
        boolean is(Holding holding);
    }

    private Optional<SignedIn> holder(Which which) {
        return seats.holders().stream()
                .filter(which::is)
                .findFirst()
                .flatMap(holding -> seats.signedIn(holding.person().id()));
    }

    private void invite(SignedIn office, String name, String address, @Nullable CountryCode country, Role role) {
        boolean spanish = country != null && country.alpha2().equals("ES");
        invitations.invite(
                office,
                new Invitation(
                        name,
                        new EmailAddress(address + DOMAIN),
                        Locale.of(spanish ? "es" : "en"),
                        country,
                        role,
                        invitations.today()));
    }

    /** The leads of the countries, who get their seats if they have none. */
    @Transactional
    public SortedMap<CountryCode, SignedIn> leads(SignedIn office, SortedSet<CountryCode> countries) {
        SortedSet<CountryCode> without = new TreeSet<>(countries);
        seats.holders().stream()
                .filter(holding -> holding.seat().role() == Role.LEAD)
                .map(holding -> holding.seat().country())
                .forEach(country -> without.removeIf(one -> one.equals(country)));
        List<CountryCode> all =
                countries.stream().sorted(Comparator.naturalOrder()).toList();
        without.forEach(country -> {
            int at = all.indexOf(country);
            String name = FIRST.get(at % FIRST.size()) + " " + LAST.get(at % LAST.size());
            invite(office, name, "lead." + country.alpha2().toLowerCase(Locale.ROOT), country, Role.LEAD);
        });
        SortedMap<CountryCode, SignedIn> leads = new TreeMap<>();
        for (CountryCode country : countries) {
            holder(holding -> holding.seat().isOf(country) && holding.seat().role() == Role.LEAD)
                    .ifPresent(lead -> leads.put(country, lead));
        }
        return leads;
    }
}
