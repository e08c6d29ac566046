package org.mirrorscope.access;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * A place that one person after the other holds. What was done in it stays with it.
 *
 * @param id which
 * @param country for which country; null for a seat of the office
 * @param role what it is for
 */
public record Seat(SeatId id, @Nullable CountryCode country, Role role) {

    /** @throws IllegalArgumentException if a role of the office has a country, or another one has none */
    public Seat {
        if (role.isOfOffice() != (country == null)) {
            throw new IllegalArgumentException(role + " of " + country);
        }
    }

    /** A seat of the office that was not there before. */
    public static Seat ofOffice(Role role) {
        return new Seat(SeatId.next(), null, role);
    }

    /** A country's seat that was not there before. */
    public static Seat of(CountryCode country, Role role) {
        return new Seat(SeatId.next(), country, role);
    }

    /** Whether it is a seat of this country. */
    public boolean isOf(CountryCode other) {
        return other.equals(country);
    }

    /** For records that outlive everybody: {@code ES lead}, {@code office coordinator}. */
    public String words() {
        return (country == null ? "office" : country.alpha2()) + " " + role.code();
    }
}
