package org.mirrorscope.wave;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the office entered an answer for a country.
 *
 * @param enteredBy who of the office entered it
 * @param confirmedBy who of the country said that it is right; null if nobody did
 */
public record OnBehalf(String enteredBy, @Nullable String confirmedBy) {

    /**
     * Whether what held in a cell at a moment was entered by the office. Whoever of the country then says something
     * else answers anew, and nothing of the office is left.
     *
     * @param saved everything that was saved in the cell, earliest first
     * @return empty if it was not, or was left blank
     */
    static Optional<OnBehalf> of(List<Entry> saved, Instant at) {
        List<Entry> until =
                saved.stream().filter(entry -> !entry.at().isAfter(at)).toList();
        if (until.isEmpty()) {
            return Optional.empty();
        }
        Entry held = until.getLast();
        Writer last = held.writer();
        for (Entry entry : until.reversed()) {
            if (!entry.said().equals(held.said())) {
                return Optional.empty();
            }
            if (entry.isOnBehalf() && entry.writer() != null && last != null) {
                return Optional.of(new OnBehalf(entry.writer().name(), last.isOfOffice() ? null : last.name()));
            }
        }
        return Optional.empty();
    }
}
