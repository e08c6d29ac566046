package org.mirrorscope.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;

/**
 * What a country says to what a revision of its return will have said of it in public.
 *
 * @param revision which revision
 * @param state how far it is at the moment at which it was read
 * @param decision {@code ANSWER} if the office answered the country's comment; {@code SHOW} or {@code KEEP}, what it
 *     decided where the country objected; null as long as it did neither
 * @param until the moment at which the country's time is over
 * @param told how many people were written to; 0 if the country had neither lead nor deputy
 * @param comments the country's words by variable; about all of it under {@link #ALL}
 */
public record Reply(
        UUID id,
        WaveId wave,
        CountryCode country,
        int revision,
        ReplyState state,
        @Nullable ReplyVerb decision,
        Instant openedAt,
        Instant until,
        int told,
        SortedMap<String, String> comments) {

    /** Stands for a variable in a comment that is about all of it. */
    public static final String ALL = "";

    public Reply {
        comments = Collections.unmodifiableSortedMap(new TreeMap<>(comments));
    }

    /** The last day on which the country can reply, in UTC. */
    public LocalDate lastDay() {
        return ReplyOpening.lastDay(until);
    }

    /** Whether everything that the revision says may be shown. */
    public boolean clearsAll() {
        return switch (state) {
            case AGREED, COMMENTED, SILENT -> true;
            case OBJECTED -> decision == ReplyVerb.SHOW;
            case OPEN, REPLACED -> false;
        };
    }

    /** The variables that the country named when it objected; none if it named none and so objects to all of it. */
    Set<String> objections() {
        Set<String> named = new TreeSet<>(comments.keySet());
        named.remove(ALL);
        return named;
    }

    /** Whether the office has to answer a comment or to decide about an objection. */
    public boolean waitsForOffice() {
        return decision == null && (state == ReplyState.COMMENTED || state == ReplyState.OBJECTED);
    }

    /** Whether the country objected, and the office has not decided to show it all the same. */
    boolean isDisputed() {
        return state == ReplyState.OBJECTED && decision != ReplyVerb.SHOW;
    }
}
