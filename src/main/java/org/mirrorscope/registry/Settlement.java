package org.mirrorscope.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.CountryCode;

/**
 * What shall hold where sources are in conflict: one side, the office or the country, proposes which source is right, and
 * the other agrees or declines.
 *
 * @param origin the {@link Source#origin()} that is right
 * @param answer what that source says
 * @param reason why, in the proposer's words
 * @param author who proposed it
 * @param proposedAt when
 * @param end how it ended; null as long as it is proposed
 */
public record Settlement(
        UUID id,
        CountryCode country,
        String variable,
        String origin,
        Answer answer,
        String reason,
        Author author,
        Instant proposedAt,
        @Nullable End end) {

    /**
     * How a proposal ended.
     *
     * @param agreed whether the other side agreed; if not, it declined or the proposer's side withdrew
     * @param name who ended it
     * @param seat in which seat
     * @param reason why it was declined or withdrawn; null if it was agreed
     */
    public record End(
            boolean agreed,
            String name,
            String seat,
            @Nullable String reason,
            Instant at) {}

    /** Whether it waits for the other side. */
    public boolean isOpen() {
        return end == null;
    }

    /** Whether somebody of the office, or else somebody of the country, is the one to agree. */
    public boolean waitsForOffice() {
        return isOpen() && !author.ofOffice();
    }
}
