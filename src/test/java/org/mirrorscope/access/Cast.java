package org.mirrorscope.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.shared.CountryCode;

/** People with seats, for tests of every module. */
public final class Cast {

    private Cast() {}

    /** Somebody who is not stored anywhere. */
    public static Person person(String name) {
        return new Person(
                PersonId.next(),
                name,
                new EmailAddress(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org"),
                Locale.ENGLISH);
    }

    /** Somebody with one seat, who is not stored anywhere. */
    public static SignedIn signedIn(String name, @Nullable CountryCode country, Role... roles) {
        return new SignedIn(
                person(name),
                java.util.Arrays.stream(roles)
                        .map(role -> new Seat(SeatId.next(), country, role))
                        .toList());
    }

    /** A coordinator, who is not stored anywhere. */
    public static SignedIn office() {
        return signedIn("Olga Office", null, Role.COORDINATOR);
    }
}
