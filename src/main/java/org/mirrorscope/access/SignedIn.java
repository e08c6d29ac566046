package org.mirrorscope.access;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;

/**
 * The person who asks, with the seats that the person holds at this moment. A controller takes it as a parameter; what
 * it may is decided in {@link Deed}.
 *
 * @param person who
 * @param seats those held today
 * @param delegations what was handed to the person; who has neither that nor a seat may nothing
 */
public record SignedIn(Person person, List<Seat> seats, List<Delegation> delegations) {

    public SignedIn {
        seats = List.copyOf(seats);
        delegations = List.copyOf(delegations);
    }

    /** Somebody to whom nothing was handed. */
    public SignedIn(Person person, List<Seat> seats) {
        this(person, seats, List.of());
    }

    /** Whether the person may anything at all, and so may come in. */
    public boolean mayComeIn() {
        return !seats.isEmpty() || !delegations.isEmpty();
    }

    /** Whether the person may do something that concerns no country, or every country. */
    public boolean may(Deed deed) {
        return seats.stream().anyMatch(seat -> seat.role().isOfOffice() && deed.isAllowedTo(seat.role()));
    }

    /** Whether the person may do something about a country. */
    public boolean may(Deed deed, CountryCode country) {
        return seats.stream().anyMatch(seat -> concerns(seat, country) && deed.isAllowedTo(seat.role()));
    }

    /** On how much of a country's return to a wave the person may do something: by a seat, or because it was handed over. */
    public Part part(Deed deed, CountryCode country, String wave) {
        return may(deed, country)
                ? Part.WHOLE
                : delegations.stream()
                        .filter(delegation -> delegation.isOf(country, wave))
                        .map(deed::part)
                        .reduce(Part.NONE, Part::and);
    }

    private static boolean concerns(Seat seat, CountryCode country) {
        return seat.role().isOfOffice() || seat.isOf(country);
    }

    /** @throws RefusedRequest if the person may not, with a sentence */
    public void require(Deed deed) {
        if (!may(deed)) {
            throw refused();
        }
    }

    /** @throws RefusedRequest if the person may not, with a sentence that does not tell whether there is anything */
    public void require(Deed deed, CountryCode country) {
        if (!may(deed, country)) {
            throw refused();
        }
    }

    /**
     * On how much of a country's return to a wave the person may do something.
     *
     * @throws RefusedRequest if on nothing of it, with a sentence that does not tell whether there is anything
     */
    public Part require(Deed deed, CountryCode country, String wave) {
        Part part = part(deed, country, wave);
        if (part.isNone()) {
            throw refused();
        }
        return part;
    }

    /** @throws RefusedRequest if the person may not do something on all of a country's return to a wave */
    public void requireWhole(Deed deed, CountryCode country, String wave) {
        if (!part(deed, country, wave).whole()) {
            throw refused();
        }
    }

    /** @throws RefusedRequest if the person may not do it in a section, with a sentence as everywhere */
    public void require(Deed deed, CountryCode country, String wave, String section) {
        if (!part(deed, country, wave).has(section)) {
            throw refused();
        }
    }

    /** @throws RefusedRequest if no seat of the person, of whatever country or the office, allows it */
    public void requireSomewhere(Deed deed) {
        if (seats.stream().noneMatch(seat -> deed.isAllowedTo(seat.role()))) {
            throw refused();
        }
    }

    private RefusedRequest refused() {
        return !mayComeIn()
                ? RefusedRequest.forbidden("access/refused.no-seat")
                : RefusedRequest.forbidden("access/refused.seat");
    }

    /** The seat in which the person does something about a country: its own seat before one of the office. */
    public Optional<Seat> seatFor(Deed deed, CountryCode country) {
        return seats.stream()
                .filter(seat -> concerns(seat, country) && deed.isAllowedTo(seat.role()))
                .reduce((one, other) -> one.role().isOfOffice() ? other : one);
    }

    /** The seat of the office in which the person does something; empty if none allows it. */
    public Optional<Seat> officeSeatFor(Deed deed) {
        return seats.stream()
                .filter(seat -> seat.role().isOfOffice() && deed.isAllowedTo(seat.role()))
                .findFirst();
    }

    /** The countries for which the person holds a seat. */
    public SortedSet<CountryCode> countries() {
        SortedSet<CountryCode> countries = new TreeSet<>();
        seats.forEach(seat -> Optional.ofNullable(seat.country()).ifPresent(countries::add));
        return countries;
    }

    public boolean isOffice() {
        return may(Deed.SEE_OFFICE);
    }

    public boolean maySee(CountryCode country) {
        return may(Deed.SEE_RETURN, country);
    }

    public boolean mayAnswer(CountryCode country) {
        return may(Deed.ANSWER, country);
    }

    public boolean maySignOff(CountryCode country) {
        return may(Deed.SIGN_OFF, country);
    }

    public boolean mayNameColleagues(CountryCode country) {
        return may(Deed.NAME_COLLEAGUES, country);
    }

    public boolean mayEditInstruments() {
        return may(Deed.EDIT_INSTRUMENTS);
    }

    public boolean mayRunWaves() {
        return may(Deed.RUN_WAVES);
    }

    public boolean mayReview() {
        return may(Deed.REVIEW);
    }

    /** In which capacity the person does something about a return, for records: {@code ES lead}, {@code ES delegate}. */
    public String capacity(Deed deed, CountryCode country) {
        return seatFor(deed, country).map(Seat::words).orElse(country.alpha2() + " delegate");
    }

    /** The seats in words, for records: {@code ES lead, office analyst}; after them what was handed to the person. */
    public String seatWords() {
        return Stream.concat(
                        seats.stream().map(Seat::words).sorted(),
                        delegations.stream().map(Delegation::words).distinct().sorted())
                .collect(Collectors.joining(", "));
    }
}
