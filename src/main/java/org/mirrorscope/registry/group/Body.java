package org.mirrorscope.registry.group;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Visibility;

/**
 * A body of a mirror group.
 *
 * @param purpose what it does; empty if nobody said
 * @param workingGroups the codes of the working groups that it mirrors; a sub-group mirrors one or more, others none
 * @param members how many; null if nobody said
 * @param contact an e-mail or web address; empty if there is none, and in all revisions but the latest
 * @param since the first day; null if not known
 * @param until the last day; null means still
 */
public record Body(
        UUID id,
        BodyKind kind,
        String name,
        String purpose,
        List<String> workingGroups,
        @Nullable Integer members,
        String contact,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Visibility visibility)
        implements Shown {

    public Body {
        workingGroups = List.copyOf(workingGroups);
    }

    /** Whether it existed no more on a day. */
    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
