package org.mirrorscope.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.shared.CountryCode;

/**
 * What a meeting is to be.
 *
 * @param kind with one country, or with a group
 * @param title what people call it
 * @param start when it begins
 * @param end when it ends
 * @param zone the time zone in which people speak of its time
 * @param place a room, or the address of a call; empty as long as that is not settled
 * @param countries with which countries
 * @param roles which of their seats are invited
 * @param hosts who of the office is invited
 */
public record MeetingPlan(
        MeetingKind kind,
        String title,
        Instant start,
        Instant end,
        ZoneId zone,
        String place,
        SortedSet<CountryCode> countries,
        Set<Role> roles,
        SequencedSet<PersonId> hosts) {

    public MeetingPlan {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        hosts = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(hosts));
    }
}
