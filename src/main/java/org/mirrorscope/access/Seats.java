package org.mirrorscope.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which seat, when. Nothing is forgotten: a seat keeps everybody who ever held it. */
@Component
public class Seats {

    /** Stands in the trail for a day that is not set, or for nobody. */
    private static final String OPEN = "–";

    private final SeatStore store;
    private final Audit audit;
    private final ObjectProvider<DelegationSource> delegations;
    private final Clock clock;

    Seats(SeatStore store, Audit audit, ObjectProvider<DelegationSource> delegations, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** A seat; empty if there is none of that id. */
    @Transactional(readOnly = true)
    public Optional<Seat> find(SeatId id) {
        return store.find(id);
    }

    /** Who ever held a seat or will, latest first. */
    @Transactional(readOnly = true)
    public List<Holding> history(SeatId seat) {
        return store.of(seat);
    }

    /** Who ever held a seat of a country or will, latest first. */
    @Transactional(readOnly = true)
    public List<Holding> history(CountryCode country) {
        return store.of(country);
    }

    /** Who ever held any seat or will, latest first. */
    @Transactional(readOnly = true)
    public List<Holding> history() {
        return store.all();
    }

    /** Who holds the seats of a country today: the lead first. */
    @Transactional(readOnly = true)
    public List<Holding> holders(CountryCode country) {
        return held(store.of(country));
    }

    /** Who holds any seat today: the lead of each country first. */
    @Transactional(readOnly = true)
    public List<Holding> holders() {
        return held(store.all());
    }

    private List<Holding> held(List<Holding> all) {
        return all.stream()
                .filter(holding -> holding.covers(today()))
                .sorted(Comparator.comparing(holding -> holding.seat().role()))
                .toList();
    }

    /**
     * A person with the seats held today and what was handed to the person; empty if there is no such person. Every
     * request asks, so there is no transaction around the two statements.
     */
    public Optional<SignedIn> signedIn(PersonId id) {
        DelegationSource handed = delegations.getIfAvailable();
        return store.withSeats(id, today())
                .map(found -> new SignedIn(found.person(), found.seats(), handed == null ? List.of() : handed.of(id)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Gives a person a seat. Of a role that a country has once, the one seat is given; of any other, a new one.
     *
     * @param country null for a seat of the office
     * @param to null until further notice
     * @throws Refusal if the seat is held by somebody in that time, or the time ends before it begins
     */
    @Transactional
    public Holding place(
            SignedIn who,
            Person person,
            @Nullable CountryCode country,
            Role role,
            LocalDate from,
            @Nullable LocalDate to) {
        requireRight(who, country);
        store.holdOthersOff();
        refuseTwice(person, country, role, from);
        Holding holding = seat(person, country, role, from, to);
        audit.record(
                who,
                "access/audit.placed",
                subject(holding.seat()),
                person.name(),
                person.address(),
                holding.seat().words(),
                from,
                to == null ? OPEN : to);
        return holding;
    }

    /** One seat of a kind is enough for a person. */
    private void refuseTwice(Person person, @Nullable CountryCode country, Role role, LocalDate from) {
        store.all().stream()
                .filter(other -> other.person().id().equals(person.id()) && !other.neverBegan())
                .filter(other -> other.seat().role() == role
                        && Objects.equals(other.seat().country(), country))
                .filter(other -> !endsBefore(other, from))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("access/holding.twice", person.name(), other.from());
                });
    }

    private Holding seat(
            Person person, @Nullable CountryCode country, Role role, LocalDate from, @Nullable LocalDate to) {
        Optional<Seat> single = country != null && role.isSingle() ? store.single(country, role) : Optional.empty();
        Seat seat = single.orElseGet(() -> added(new Seat(SeatId.next(), country, role)));
        return hold(new Holding(seat, person, from, to));
    }

    private Seat added(Seat seat) {
        store.add(seat);
        return seat;
    }

    private Holding hold(Holding holding) {
        LocalDate to = holding.to();
        if (to != null && to.isBefore(holding.from())) {
            throw new Refusal("access/holding.backwards", holding.from(), to);
        }
        store.of(holding.seat().id()).stream()
                .filter(other -> !other.neverBegan())
                .filter(other -> (to == null || !other.from().isAfter(to)) && !endsBefore(other, holding.from()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("access/holding.overlaps", other.person().name(), other.from());
                });
        store.add(holding);
        return holding;
    }

    private static boolean endsBefore(Holding holding, LocalDate day) {
        return holding.to() != null && holding.to().isBefore(day);
    }

    /**
     * Hands a seat over: whoever holds it then holds it to the day before, and the other person from that day on.
     *
     * @throws Refusal if it is the same person, or somebody else is to follow already
     */
    @Transactional
    public Holding handOver(SignedIn who, Seat seat, Person successor, LocalDate from) {
        requireRight(who, seat.country());
        store.holdOthersOff();
        List<Holding> before = store.of(seat.id()).stream()
                .filter(holding -> !holding.neverBegan() && holding.covers(from))
                .toList();
        for (Holding holding : before) {
            if (holding.person().id().equals(successor.id())) {
                throw new Refusal("access/holding.same", successor.name());
            }
            store.end(holding, from.minusDays(1));
        }
        Holding holding = hold(new Holding(seat, successor, from, null));
        requireCoordinator();
        audit.record(
                who,
                "access/audit.handed-over",
                subject(seat),
                seat.words(),
                before.isEmpty() ? OPEN : before.getFirst().person().name(),
                successor.name(),
                successor.address(),
                from);
        return holding;
    }

    /**
     * Ends a person's time in a seat. A time that has not begun yet never does.
     *
     * @param last the last day
     * @throws Refusal if nobody holds the seat then or later, or if nobody would coordinate any more
     */
    @Transactional
    public void end(SignedIn who, Seat seat, LocalDate last) {
        requireRight(who, seat.country());
        store.holdOthersOff();
        List<Holding> ending = store.of(seat.id()).stream()
                .filter(holding -> !holding.neverBegan() && !endsBefore(holding, last.plusDays(1)))
                .toList();
        if (ending.isEmpty()) {
            throw new Refusal("access/holding.none");
        }
        for (Holding holding : ending) {
            LocalDate day = holding.from().isAfter(last) ? holding.from().minusDays(1) : last;
            store.end(holding, day);
            audit.record(
                    who, "access/audit.ended", subject(seat), holding.person().name(), seat.words(), day);
        }
        requireCoordinator();
    }

    /** The office can never lock itself out. */
    private void requireCoordinator() {
        if (!hasCoordinator()) {
            throw new Refusal("access/coordinator.last");
        }
    }

    /** Whether somebody coordinates, until further notice. */
    boolean hasCoordinator() {
        return store.all().stream()
                .anyMatch(holding -> holding.seat().role() == Role.COORDINATOR && holding.to() == null);
    }

    /** The first coordinator of a home, whom nobody could invite. */
    @Transactional
    Holding found(Person person) {
        store.holdOthersOff();
        if (hasCoordinator()) {
            throw new Refusal("access/coordinator.there");
        }
        Holding holding = seat(person, null, Role.COORDINATOR, today(), null);
        audit.recordByItself("access/audit.founded", subject(holding.seat()), person.name(), person.address());
        return holding;
    }

    private static void requireRight(SignedIn who, @Nullable CountryCode country) {
        if (country == null) {
            who.require(Deed.PLACE_PEOPLE);
        } else {
            who.require(Deed.NAME_COLLEAGUES, country);
        }
    }

    private static Subject subject(Seat seat) {
        return new Subject("seat", seat.id().toString(), seat.country());
    }
}
