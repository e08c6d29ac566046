package org.mirrorscope.meeting;

import java.time.Instant;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Seat;
import org.mirrorscope.access.SignedIn;

/**
 * Who did something, in which seat, and when.
 *
 * @param person the person's id
 * @param name what others called the person then
 * @param seat the seat that the person held, for example {@code ES lead}
 */
public record Signature(String person, String name, String seat, Instant at) {

    /** Somebody of the office, in the seat that allows it. */
    static Signature ofOffice(SignedIn who, Deed deed, Instant at) {
        who.require(deed);
        Seat seat = who.officeSeatFor(deed).orElseThrow();
        return of(who, seat, at);
    }

    static Signature of(SignedIn who, Seat seat, Instant at) {
        return new Signature(who.person().id().toString(), who.person().name(), seat.words(), at);
    }
}
