package org.mirrorscope.access;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;

/**
 * The person who asks, with the seats that the person holds at this moment. A controller takes it as a parameter; what
 * it may is decided in {@link Deed}.
 *
 * @param person who
 * @param seats those held today; empty for somebody who holds none any more, who may nothing
 */
public record SignedIn(Person person, List<Seat> seats) {

    public SignedIn {
        seats = List.copyOf(seats);
    }

    /** Whether the person may do something that concerns no country, or every country. */
    public boolean may(Deed deed) {
        return seats.stream().anyMatch(seat -> seat.role().isOfOffice() && deed.isAllowedTo(seat.role()));
    }

    /** Whether the person may do something about a country. */
    public boolean may(Deed deed, CountryCode country) {
        return seats.stream().anyMatch(seat -> concerns(seat, country) && deed.isAllowedTo(seat.role()));
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

    private RefusedRequest refused() {
        return seats.isEmpty()
                ? RefusedRequest.forbidden("access/refused.no-seat")
                : RefusedRequest.forbidden("access/refused.seat");
    }

    /** The seat in which the person does something about a country: its own seat before one of the office. */
    public Optional<Seat> seatFor(Deed deed, CountryCode country) {
        return seats.stream()
                .filter(seat -> concerns(seat, country) && deed.isAllowedTo(seat.role()))
                .reduce((one, other) -> one.role().isOfOffice() ? other : one);
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

    /** The seats in words, for records: {@code ES lead, office analyst}. */
    public String seatWords() {
        return seats.stream().map(Seat::words).sorted().collect(Collectors.joining(", "));
    }
}
