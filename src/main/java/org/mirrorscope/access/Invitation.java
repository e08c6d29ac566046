package org.mirrorscope.access;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.shared.CountryCode;

/**
 * Whom to give which seat.
 *
 * @param name the person's name, for somebody who is not here yet
 * @param address the person's address
 * @param language of mail to the person, for somebody who is not here yet
 * @param country for which country; null for the office
 * @param role what the seat is for
 * @param from the first day
 */
public record Invitation(
        String name,
        EmailAddress address,
        Locale language,
        @Nullable CountryCode country,
        Role role,
        LocalDate from) {}
