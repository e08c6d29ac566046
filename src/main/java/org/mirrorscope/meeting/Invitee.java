package org.mirrorscope.meeting;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Person;
import org.mirrorscope.shared.CountryCode;

/**
 * Somebody who is invited to a meeting.
 *
 * @param country for which country; null for somebody of the office
 */
public record Invitee(Person person, @Nullable CountryCode country) {}
