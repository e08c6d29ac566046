package org.mirrorscope.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.shared.CountryCode;

/**
 * Somebody who came to a meeting.
 *
 * @param country with which country; null for the office and guests
 * @param person who; null for somebody without a seat
 * @param name what others called the person then
 * @param seat the seat of that day in words, or what was typed for somebody without one; may be empty
 */
public record Attendee(
        UUID id, @Nullable CountryCode country, @Nullable PersonId person, String name, String seat) {}
