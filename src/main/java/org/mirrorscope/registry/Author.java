package org.mirrorscope.registry;

import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shared.CountryCode;

/**
 * Somebody who said something about a country's record.
 *
 * @param person the person's id
 * @param name what others called the person then
 * @param seat the seat that the person held, for example {@code ES lead}
 * @param ofOffice whether that is a seat of the office
 */
public record Author(String person, String name, String seat, boolean ofOffice) {

    /**
     * Whoever asks, in the seat in which the person may do it.
     *
     * @throws org.mirrorscope.shell.RefusedRequest if the person may not
     */
    public static Author of(SignedIn who, Deed deed, CountryCode country) {
        who.require(deed, country);
        Seat seat = who.seatFor(deed, country).orElseThrow();
        return new Author(
                who.person().id().toString(),
                who.person().name(),
                seat.words(),
                seat.role().isOfOffice());
    }
}
