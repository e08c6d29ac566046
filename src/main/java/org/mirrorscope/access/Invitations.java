package org.mirrorscope.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mirrorscope.document.table.Tables;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting people by mail to seats. A letter of invitation is no way in by itself: it leads to where people sign in. */
@Component
public class Invitations {

    private static final Duration USELESS = Duration.ofDays(3);

    private final People people;
    private final Seats seats;
    private final Outbox outbox;
    private final SiteLinks links;
    private final ObjectProvider<SeatCountries> countries;
    private final Clock clock;

    Invitations(
            People people,
            Seats seats,
            Outbox outbox,
            SiteLinks links,
            ObjectProvider<SeatCountries> countries,
            Clock clock) {
        this.people = people;
        this.seats = seats;
        this.outbox = outbox;
        this.links = links;
        this.countries = countries;
        this.clock = clock;
    }

    /** The countries that can have seats. */
    public SortedSet<CountryCode> countries() {
        SeatCountries source = countries.getIfAvailable();
        return source == null ? new TreeSet<>() : source.countries();
    }

    /** Today, as seats count days. */
    public LocalDate today() {
        return seats.today();
    }

    /**
     * Gives a person a seat and writes to the person.
     *
     * @throws Refusal if the seat cannot be given
     */
    @Transactional
    public Holding invite(SignedIn who, Invitation invitation) {
        Person person = people.findOrAdd(invitation.name(), invitation.address(), invitation.language());
        Holding holding = seats.place(who, person, invitation.country(), invitation.role(), invitation.from(), null);
        outbox.post(letter(who, holding));
        return holding;
    }

    /**
     * Hands a seat over and writes to the person who gets it.
     *
     * @throws Refusal if the seat cannot be handed over
     */
    @Transactional
    public Holding handOver(SignedIn who, Seat seat, Invitation to) {
        Person person = people.findOrAdd(to.name(), to.address(), to.language());
        Holding holding = seats.handOver(who, seat, person, to.from());
        outbox.post(letter(who, holding));
        return holding;
    }

    private Letter letter(SignedIn who, Holding holding) {
        Person person = holding.person();
        Locale language = person.language();
        Messages words = Messages.in(language);
        CountryCode country = holding.seat().country();
        String seat = words.text(
                "access/seat.of",
                words.text("access/role." + holding.seat().role().code()),
                country == null ? words.text("access/office") : country.name(language));
        return new Letter(
                "access.invitation",
                person.address(),
                person.name(),
                language,
                words.text("access/mail.invitation.subject", links.brand(), seat),
                words.text(
                        "access/mail.invitation.text",
                        person.name(),
                        who.person().name(),
                        seat,
                        links.brand(),
                        holding.from().toString(),
                        links.to(language, "/sign-in")),
                null,
                clock.instant().plus(USELESS));
    }

    /**
     * Invites everybody in a file: a table with the columns name, email, country and role, and, if one likes, language
     * and from.
     *
     * @return how many were invited
     * @throws RefusedFile if anything is wrong with any line; then nobody is invited
     */
    @Transactional
    public int inviteAll(SignedIn who, Path file, String name, List<String> languages) {
        who.require(Deed.PLACE_PEOPLE);
        List<Problem> problems = new ArrayList<>();
        InvitationTable table = new InvitationTable(countries(), languages, today(), problems::add);
        Tables.read(file, name, InvitationTable.FORM, table, problems::add);
        table.invitations().forEach((place, invitation) -> {
            try {
                invite(who, invitation);
            } catch (Refusal refusal) {
                problems.add(Problem.problem(
                        place, refusal.key(), refusal.arguments().toArray()));
            }
        });
        if (table.invitations().isEmpty() && problems.isEmpty()) {
            problems.add(Problem.problem(Place.of(name), "access/csv.empty"));
        }
        List<Problem> stopping = problems.stream().filter(Problem::stops).toList();
        if (!stopping.isEmpty()) {
            throw new RefusedFile(stopping);
        }
        return table.invitations().size();
    }

    /** A file of which nothing was taken over. */
    public static final class RefusedFile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        RefusedFile(List<Problem> problems) {
            super(problems.toString());
            this.problems = List.copyOf(problems);
        }

        /** Everything that is wrong with it. */
        public List<Problem> problems() {
            return problems;
        }
    }
}
